import { plainWords } from '#domain/phrases.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Field, fields, type IntakeRules } from './intake-rules.ts';

export interface Column {
  index: number;
  /** As the file writes it. */
  title: string;
}

export type Header = Map<Field, Column>;

/** Field → heading, given by the person who knows the file. */
export type ColumnMap = Map<Field, string>;

/**
 * Reads a row as a header; null: it is none. Beside the name it takes a price, a seller, a maker or a link: else any
 * list of names would pass for products. Mapped headings come first, the rest is recognised.
 */
export function readHeader(cells: string[], rules: IntakeRules, map: ColumnMap): Header | null {
  const plain = cells.map(plainHeading);
  const header: Header = new Map();
  for (const [field, heading] of map) {
    const index = plain.indexOf(plainHeading(heading));
    if (index < 0) return null;
    header.set(field, { index, title: cells[index]?.trim() ?? '' });
  }
  const mapped = new Set([...header.values()].map(({ index }) => index));
  const ranks = new Map<Field, number>();
  for (const [index, heading] of plain.entries()) {
    const known = rules.headings.get(heading);
    if (!known || mapped.has(index) || map.has(known.field) || known.rank >= (ranks.get(known.field) ?? Infinity))
      continue;
    ranks.set(known.field, known.rank);
    header.set(known.field, { index, title: cells[index]?.trim() ?? '' });
  }
  const others: Field[] = ['price', 'seller', 'maker', 'link'];
  return header.has('name') && others.some((field) => header.has(field)) ? header : null;
}

/** `Nama Produk`, `NAMA_PRODUK` and `namaProduk` are one heading. */
function plainHeading(text: string): string {
  return plainWords(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).join(' ');
}

/** Reads `--map`, already parsed: `{ name: 'Judul Barang', … }`. The refusal is a sentence. */
export function parseColumnMap(parsed: unknown): Result<ColumnMap, string> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return fail('Berkas peta kolom harus berisi pasangan isi: judul kolom, misalnya "name: Judul Barang".');
  }
  const map: ColumnMap = new Map();
  for (const [key, heading] of Object.entries(parsed)) {
    const field = fields.find((known) => known === key);
    if (!field) return fail(`Peta kolom menyebut isi "${key}" yang tidak dikenal. Pilihannya: ${fields.join(', ')}.`);
    if (typeof heading !== 'string' || heading.trim() === '') return fail(`Peta kolom: "${key}" harus judul kolom.`);
    map.set(field, heading);
  }
  return ok(map);
}
