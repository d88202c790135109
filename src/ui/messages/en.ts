import { category } from './en/category.ts';
import { home } from './en/home.ts';
import { layout } from './en/layout.ts';
import { product } from './en/product.ts';
import { region } from './en/region.ts';
import { search } from './en/search.ts';
import type { id } from './id.ts';

export const en: typeof id = { category, home, layout, product, region, search };
