import type { category as source } from '../id/category.ts';

export const category: typeof source = {
  title: 'Categories',
  lead: 'Start from what it is. Food and drink come first, since they are the most.',
  products: (count) => (count === '1' ? '1 product' : `${count} products`),
  seeAll: (name) => `All ${name.toLowerCase()}`,
  inside: (name) => `Inside ${name.toLowerCase()}`,
  description: (name, summary) => `${name} made in Indonesia. ${summary}`,
  searchAll: (name) => `Search and filter ${name.toLowerCase()}`,
  others: 'Other categories',
  emptyTitle: 'No products in this category yet',
  emptyBody: 'Look at other categories, or search in your own words.',
  allCategories: 'All categories',
};
