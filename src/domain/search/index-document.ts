import type { ClaimType } from '#domain/claim/claim.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { addedForms, rememberedForms } from './added-forms.ts';
import { categoryWords } from './category-words.ts';
import { claimWords } from './claim-words.ts';
import { placeWords } from './place-words.ts';
import type { MakerSource, ProductSource } from './search-source-store.ts';
import { fitsProcurement, standingOf } from './standing.ts';
import type { Synonyms } from './synonyms.ts';

/** A product as an outside index holds it, about 1 kB. Times are seconds since 1970, prices whole rupiah. */
export interface ProductIndexDocument {
  id: string;
  slug: string;
  name: string;
  name_en: string | null;
  /** What it is also called, each by itself, and last the forms of its words that stand nowhere as written. */
  keywords: string[];
  maker_id: string | null;
  maker_name: string;
  crafts: string[];
  /** Slugs from group to leaf. */
  category_path: string[];
  category_names: string[];
  materials: string[];
  technique: string | null;
  /** Kemendagri codes. */
  province: string | null;
  regency: string | null;
  place_names: string[];
  summary: string | null;
  summary_en: string | null;
  /** Passing mentions: unit, heritage, certificates whether in force or not. */
  mentions: string[];
  price_idr: number | null;
  /** Null: not known, nothing is sold here directly. */
  in_stock: boolean | null;
  direct_sale: boolean;
  /** In force. */
  claims: ClaimType[];
  endorsed: boolean;
  marketplaces: string[];
  has_photo: boolean;
  procurement: boolean;
  sample: boolean;
  standing: 0 | 1 | 2;
  popularity: number;
  created_ts: number;
  updated_ts: number;
  image: string | null;
  doc_version: number;
}

/** What documents are made with. */
export interface DocumentWords {
  categories: CategoryTree;
  synonyms: Synonyms;
}

export interface MakerIndexDocument {
  id: string;
  slug: string;
  name: string;
  crafts: string[];
  keywords: string[];
  province: string | null;
  regency: string | null;
  place_names: string[];
  summary: string | null;
  summary_en: string | null;
  product_count: number;
  verified: boolean;
  sample: boolean;
  doc_version: number;
}

/** The same words as `productDocument`, field by field. */
export function productIndexDocument(
  source: ProductSource,
  { categories, synonyms }: DocumentWords,
): ProductIndexDocument {
  const forms = (texts: (string | null)[]) => rememberedForms(present(texts), synonyms);
  const { name, nameEn, summary, summaryEn, materials, technique, unit, heritage } = source;
  const called = present([nameEn, ...source.searchTerms, source.indication]);
  const makers = present([source.makerNameEn, ...source.crafts]);
  const categoryNames = present(categoryWords(categories, source.categorySlug));
  const places = placeWords(source.provinceCode, source.regencyCode);
  return {
    id: source.id,
    slug: source.slug,
    name,
    name_en: nameEn,
    keywords: [...called, ...addedForms([name, ...called], synonyms)],
    maker_id: source.makerId,
    maker_name: source.makerName,
    crafts: [...makers, ...forms([source.makerName, ...makers, technique])],
    category_path: categories.pathOf(source.categorySlug),
    category_names: [...categoryNames, ...forms([...categoryNames, ...materials])],
    materials,
    technique,
    province: source.provinceCode,
    regency: source.regencyCode,
    place_names: present([...places, ...forms(places)]),
    summary,
    summary_en: summaryEn,
    mentions: present([
      unit,
      heritage && `warisan budaya ${heritage}`,
      ...source.claimTypes.map((type) => claimWords[type][0] ?? null),
      ...forms([summary, summaryEn, unit]),
    ]),
    price_idr: source.priceIdr,
    in_stock: null,
    direct_sale: false,
    claims: source.claimsInForce,
    endorsed: source.isEndorsed,
    marketplaces: source.marketplaces,
    has_photo: source.hasPhoto,
    procurement: fitsProcurement(source.marketplaces),
    sample: source.sample,
    standing: standingOf(source),
    popularity: source.soldCount ?? 0,
    created_ts: seconds(source.createdAt),
    updated_ts: seconds(source.updatedAt),
    image: source.image,
    doc_version: source.version,
  };
}

/** The same words as `makerDocument`, field by field. */
export function makerIndexDocument(source: MakerSource, { synonyms }: DocumentWords): MakerIndexDocument {
  const { name, crafts, summary, summaryEn } = source;
  const called = present([source.nameEn]);
  const places = present(placeWords(source.provinceCode, source.regencyCode));
  return {
    id: source.id,
    slug: source.slug,
    name,
    crafts,
    keywords: [...called, ...addedForms([name, ...called, ...crafts, ...places], synonyms)],
    province: source.provinceCode,
    regency: source.regencyCode,
    place_names: places,
    summary,
    summary_en: summaryEn,
    product_count: source.productCount,
    verified: false,
    sample: source.sample,
    doc_version: source.version,
  };
}

function present(texts: (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
