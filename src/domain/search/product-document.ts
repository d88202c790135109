import type { ClaimType } from '#domain/claim/claim.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { categoryWords } from './category-words.ts';
import { claimWords } from './claim-words.ts';
import { type DocumentText, documentText } from './document-text.ts';
import { placeWords } from './place-words.ts';

/** What a product's document is made of, as read in one row. */
export interface ProductText {
  name: string;
  nameEn: string | null;
  summary: string | null;
  summaryEn: string | null;
  searchTerms: string[];
  indication: string | null;
  heritage: string | null;
  makerName: string;
  makerNameEn: string | null;
  crafts: string[];
  categorySlug: string;
  materials: string[];
  technique: string | null;
  unit: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
  /** Types of all claims, in force or not: `rendang halal` finds a sample too, as words. */
  claimTypes: ClaimType[];
}

/**
 * The document of a product by strength: A its name, B what it is also called, C maker, category, materials and
 * place, D the passing mentions.
 */
export function productDocument(product: ProductText, categories: CategoryTree): DocumentText {
  return documentText([
    { weight: 'A', texts: [product.name] },
    { weight: 'B', texts: [product.nameEn, ...product.searchTerms, product.indication] },
    {
      weight: 'C',
      texts: [
        product.makerName,
        product.makerNameEn,
        ...product.crafts,
        ...categoryWords(categories, product.categorySlug),
        ...product.materials,
        product.technique,
        ...placeWords(product.provinceCode, product.regencyCode),
      ],
    },
    {
      weight: 'D',
      texts: [
        product.summary,
        product.summaryEn,
        product.unit,
        product.heritage && `warisan budaya ${product.heritage}`,
        ...product.claimTypes.map((type) => claimWords[type][0] ?? null),
      ],
    },
  ]);
}

export interface MakerText {
  name: string;
  nameEn: string | null;
  crafts: string[];
  summary: string | null;
  summaryEn: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
}

/** The document of a maker: A its name, B its crafts, C its place, D the summary. */
export function makerDocument(maker: MakerText): DocumentText {
  return documentText([
    { weight: 'A', texts: [maker.name] },
    { weight: 'B', texts: [maker.nameEn, ...maker.crafts] },
    { weight: 'C', texts: placeWords(maker.provinceCode, maker.regencyCode) },
    { weight: 'D', texts: [maker.summary, maker.summaryEn] },
  ]);
}
