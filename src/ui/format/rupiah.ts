const whole = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });

/** `Rp 1.250.000`, with a hard space, in either language: it is the price as the shop writes it. */
export function formatRupiah(priceIdr: number): string {
  return whole.format(priceIdr);
}

/** One price, or `Rp 150.000–3.500.000` where a product has several. */
export function formatPriceRange(priceIdr: number, priceMaxIdr: number | null): string {
  if (priceMaxIdr === null || priceMaxIdr <= priceIdr) return formatRupiah(priceIdr);
  return `${formatRupiah(priceIdr)}–${formatRupiah(priceMaxIdr).replace(/^Rp\s/, '')}`;
}
