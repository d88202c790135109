/** `0812 3456 7890` of an Indonesian number as stored (`+6281234567890`); any other stays as it is. */
export function formatPhone(e164: string): string {
  const national = /^\+62(\d+)$/.exec(e164)?.[1];
  if (!national) return e164;
  return `0${national}`.replace(/^(08\d{2})(\d{4})(\d+)$/, '$1 $2 $3');
}
