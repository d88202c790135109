import { holdsCitizenNumber, holdsImportNumber, holdsPhone } from '#domain/private-text.ts';
import type { Origin } from '#domain/product/product.ts';
import type { RowRefusal } from './candidate.ts';
import { isFormula } from './clean-cell.ts';
import type { Field } from './intake-rules.ts';
import type { Header } from './read-header.ts';
import type { TableRow } from './table-file.ts';

/** Most letters of the texts that people will read. */
const longest: Partial<Record<Field, number>> = {
  name: 255,
  seller: 120,
  maker: 120,
  city: 120,
  category: 120,
  material: 500,
  description: 8_000,
};
const unused: readonly Field[] = ['original_price', 'rating', 'weight', 'stock', 'promo'];

/** What makes a row's texts unfit, whatever they say: formulas, private numbers, length, an import's number. */
export function checkTexts(
  row: TableRow,
  header: Header,
  cells: Map<Field, string>,
  origin: Origin | null,
): RowRefusal | null {
  for (const [field, { index }] of header) {
    if (unused.includes(field)) continue;
    const text = cells.get(field) ?? '';
    if (row.formulas?.includes(index) || isFormula(text)) return { code: 'formula', field };
    const limit = longest[field];
    if (limit === undefined) continue;
    if (text.length > limit) return { code: 'text-too-long', field, detail: String(limit) };
    if (holdsCitizenNumber(text)) return { code: 'nik', field };
    if (holdsPhone(text)) return { code: 'private-phone', field };
    if (origin === 'dibuat' && holdsImportNumber(text)) return { code: 'import-number', field };
  }
  return null;
}
