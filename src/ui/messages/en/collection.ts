import type { Messages } from '../text.ts';

export const collection: Messages['collection'] = {
  title: 'Collections',
  lead: 'Products for one occasion, chosen by the editors. Nobody pays to be included.',
  description: 'Indonesian products gathered for gift boxes, uniforms, meetings and formal occasions.',
  contents: 'In this collection',
  all: 'All collections',
  others: 'Other collections',
  searchAll: 'Search and filter',
  emptyTitle: 'The products of this collection are not published yet',
  emptyBody: 'They are being prepared. See another collection.',
};
