/** The one form of a number's address, as `canonicalListing` gives it; the number is E.164. */
export function whatsappUrl(phone: string): string {
  return `https://wa.me/${phone.replace('+', '')}`;
}

/**
 * The address of a product's own conversation. A number serves all products of its maker, and a listing belongs to one:
 * the first words, which tell the seller what it is about, tell the addresses apart too.
 */
export function whatsappListingUrl(phone: string, product: { id: string; name: string }): string {
  const words = `Halo, saya lihat ${product.name || 'produk Anda'} (${product.id.slice(0, 8)}) di katalog.`;
  return `${whatsappUrl(phone)}?text=${encodeURIComponent(words)}`;
}
