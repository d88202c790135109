/**
 * A name as it is compared: lower case, no accents, marks as spaces. `Toko Kue "Sumber-Mas"` and `TOKO KUE SUMBER MAS`
 * are one name. A name of marks alone stays as written, so that two of them differ.
 */
export function normaliseName(name: string): string {
  if (/^[\w ]*[a-z0-9][\w ]*$/i.test(name)) return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.replace(/['’‘ʼ`´]/g, '').match(/[\p{L}\p{N}]+/gu);
  return words ? words.join(' ') : plain.replace(/\s+/g, ' ').trim();
}
