import { foreignColumn, foreignTitle } from '#domain/foreign-origin.ts';
import { type CanonicalListing, canonicalListing } from '#domain/listing/canonical-listing.ts';
import { normaliseName } from '#domain/maker/normalise-name.ts';
import { parsePrice } from '#domain/money/parse-price.ts';
import { parseSold } from '#domain/money/parse-sold.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import type { Origin } from '#domain/product/product.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Candidate, CandidateMaker, RowRefusal } from './candidate.ts';
import { cleanCell, cleanLines } from './clean-cell.ts';
import type { Field, IntakeRules } from './intake-rules.ts';
import { proposeCategory } from './propose-category.ts';
import type { Header } from './read-header.ts';
import type { Place } from './read-place.ts';
import { checkTexts } from './row-texts.ts';
import type { TableRow } from './table-file.ts';

export interface RowContext {
  header: Header;
  rules: IntakeRules;
  categories: CategoryTree;
  /** The place of a city text and a province text. */
  placeOf: (city: string, province: string) => Place;
  origin: Origin | null;
}

const mostImages = 8;
const mostMaterials = 10;

/** Reads one row into a candidate, by itself: what other rows and the catalogue say comes later. */
export function readRow(row: TableRow, context: RowContext): Result<Candidate, RowRefusal> {
  const cells = new Map([...context.header].map(([field, { index }]) => [field, cleanCell(row.cells[index] ?? '')]));
  const value = (field: Field) => cells.get(field) ?? '';
  const fault = checkTexts(row, context.header, cells, context.origin) ?? foreignFault(context, value);
  if (fault) return fail(fault);
  const name = value('name');
  const price = readPrice(value('price'));
  if (!price.ok) return price;
  const sold = readSold(value('sold'));
  if (!sold.ok) return sold;
  const listing = readListing(value('link'));
  if (!listing.ok) return listing;
  const place = context.placeOf(value('city'), value('province'));
  const maker = readMaker(value('maker'), value('seller'), value('city'), place);
  const story = cleanLines(row.cells[context.header.get('description')?.index ?? -1] ?? '');
  return ok({
    line: row.line,
    identity: listing.value?.url ?? `${maker?.identity ?? ''}|${normaliseName(name)}`,
    name,
    maker,
    provinceCode: place.provinceCode,
    regencyCode: place.regencyCode,
    placeAssumed: place.assumed,
    placeRemark: place.remark,
    ...price.value,
    soldCount: sold.value,
    category: readCategory(value('category'), name, context),
    materials: splitList(value('material')).slice(0, mostMaterials),
    story: story === '' ? null : story,
    shopName: value('seller') || null,
    listing: listing.value,
    images: readImages(value('image')),
  });
}

function foreignFault({ rules }: RowContext, value: (field: Field) => string): RowRefusal | null {
  const name = value('name');
  if (name === '') return { code: 'name-missing', field: 'name' };
  const inTitle = foreignTitle(name, rules.foreign);
  if (inTitle) return { code: 'foreign-origin', field: 'name', detail: inTitle };
  for (const field of ['origin', 'city', 'province'] as const) {
    const inColumn = value(field) === '' ? null : foreignColumn(value(field), rules.foreign);
    // The short codes of countries mean that only in a column that states the origin.
    const isOrigin = field === 'origin' || (inColumn?.length ?? 0) > 3;
    if (inColumn && isOrigin) return { code: 'foreign-origin', field, detail: value(field) };
  }
  return null;
}

function readPrice(text: string): Result<{ priceIdr: number | null; priceMaxIdr: number | null }, RowRefusal> {
  if (text === '') return ok({ priceIdr: null, priceMaxIdr: null });
  const price = parsePrice(text);
  if (!price.ok) return fail({ code: price.refusal, field: 'price', detail: text });
  return ok({ priceIdr: price.value.priceIdr, priceMaxIdr: price.value.priceMaxIdr });
}

function readSold(text: string): Result<number | null, RowRefusal> {
  if (text === '' || /^belum (?:ada|terjual)/i.test(text)) return ok(null);
  const sold = parseSold(text);
  return sold.ok ? sold : fail({ code: sold.refusal, field: 'sold', detail: text });
}

function readListing(text: string): Result<CanonicalListing | null, RowRefusal> {
  if (text === '') return ok(null);
  const listing = canonicalListing(text);
  if (!listing.ok) return fail({ code: listing.refusal, field: 'link', detail: text });
  return listing.value.marketplace === 'whatsapp' ? fail({ code: 'link-whatsapp', field: 'link' }) : listing;
}

/** A column of makers says who makes; a shop is a seller until someone says more. */
function readMaker(maker: string, seller: string, city: string, place: Place): CandidateMaker | null {
  const name = maker || seller;
  if (name === '') return null;
  const where = place.regencyCode ?? place.provinceCode ?? normaliseName(city);
  return {
    identity: `${normaliseName(name)}|${where}`,
    name,
    role: maker ? 'maker' : 'seller',
    provinceCode: place.provinceCode,
    regencyCode: place.regencyCode,
  };
}

function readCategory(text: string, name: string, { categories, rules }: RowContext): Candidate['category'] {
  const wanted = normaliseName(text);
  const leaf = categories.leaves.find(
    ({ slug, name: id, nameEn }) => wanted !== '' && [slug, normaliseName(id), normaliseName(nameEn)].includes(wanted),
  );
  if (leaf) return { slug: leaf.slug, isProposed: false };
  const proposed = proposeCategory(name, rules.categories) ?? proposeCategory(text, rules.categories);
  return proposed === null ? null : { slug: proposed, isProposed: true };
}

function splitList(text: string): string[] {
  const items = text.split(/[,;/]/).map((item) => item.trim().toLowerCase());
  return [...new Set(items.filter((item) => item !== '' && item.length <= 60))];
}

/** Addresses are kept for the day when their owner grants them; what is no web address is left out. */
function readImages(text: string): string[] {
  const addresses = text.split(/[\s|]+|,(?=https?:)/).filter((address) => /^https?:\/\//i.test(address));
  return [...new Set(addresses.filter((address) => address.length <= 2_000 && URL.canParse(address)))].slice(
    0,
    mostImages,
  );
}
