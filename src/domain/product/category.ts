import * as z from 'zod';

const leafSchema = z.object({
  slug: z.string(),
  name: z.string(),
  name_en: z.string(),
  summary: z.string(),
  summary_en: z.string(),
  shape: z.string().optional(),
  motif: z.string().optional(),
});
const treeSchema = z.array(leafSchema.extend({ children: z.array(leafSchema) }));

export interface Category {
  slug: string;
  name: string;
  nameEn: string;
  summary: string;
  summaryEn: string;
  shape: string | null;
  motif: string | null;
  /** Null for a group. */
  parentSlug: string | null;
  children: Category[];
}

/** The two-level tree: groups in editors' order, each with its leaves; products stand in leaves. */
export class CategoryTree {
  readonly groups: Category[];
  readonly leaves: Category[];
  readonly #bySlug: Map<string, Category>;

  constructor(groups: Category[]) {
    this.groups = groups;
    this.leaves = groups.flatMap((group) => group.children);
    this.#bySlug = new Map([...groups, ...this.leaves].map((category) => [category.slug, category]));
  }

  find(slug: string): Category | null {
    return this.#bySlug.get(slug) ?? null;
  }

  /** Slugs from group to leaf: `['makanan-minuman', 'kopi']`. */
  pathOf(slug: string): string[] {
    const category = this.find(slug);
    if (!category) return [];
    return category.parentSlug ? [category.parentSlug, category.slug] : [category.slug];
  }
}

/** Reads `content/kategori.yaml`, already parsed from YAML; throws with Zod's account of what is wrong. */
export function parseCategories(parsed: unknown): CategoryTree {
  const toCategory = (entry: z.infer<typeof leafSchema>, parentSlug: string | null): Category => ({
    slug: entry.slug,
    name: entry.name,
    nameEn: entry.name_en,
    summary: entry.summary,
    summaryEn: entry.summary_en,
    shape: entry.shape ?? null,
    motif: entry.motif ?? null,
    parentSlug,
    children: [],
  });
  const groups = treeSchema.parse(parsed).map((group) => ({
    ...toCategory(group, null),
    children: group.children.map((leaf) => toCategory(leaf, group.slug)),
  }));
  return new CategoryTree(groups);
}
