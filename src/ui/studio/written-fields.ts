import { formatNumber } from '#ui/format/number.ts';

/** Values as they stand in a form: lists with commas, whole rupiah with points, nothing as nothing. */
export function writtenFields(fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, writtenField(name, value)]));
}

/** One of them. */
export function writtenField(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  return name.endsWith('Idr') ? formatNumber(Number(value), 'id') : String(value);
}
