import { category } from './id/category.ts';
import { home } from './id/home.ts';
import { layout } from './id/layout.ts';
import { product } from './id/product.ts';
import { region } from './id/region.ts';
import { search } from './id/search.ts';

/** The Indonesian catalogue is the original: its shape is the type that English must fill. */
export const id = { category, home, layout, product, region, search };
