import type { home as source } from '../id/home.ts';

export const home: typeof source = {
  title: 'Good things, made here.',
  leadYoung: 'This catalogue has just opened. You could be the first maker from your region.',
  lead: (provinces) =>
    `Local products from ${provinces === 1 ? 'one province' : `${provinces} provinces`}. Buy at a shop you trust, or straight from the maker.`,
  popular: 'Try',
  popularQueries: ['tenun ikat', 'Gayo coffee', 'sambal roa'],
  newest: 'New this week',
  newestYoung: 'How it will look',
  newestAll: 'See all new products',
  categories: 'Choose a category',
  categoriesAll: 'See all categories',
  regions: 'From the regions',
  regionsAll: 'See all regions',
  makers: 'Meet the makers and sellers',
  makersAll: 'See all makers',
  seeCollection: 'See the collection',
  joinTitle: 'Be the first from your region',
  joinBody: 'Have one photo, the product’s name and a link to your shop ready. The help page explains the steps.',
  joinAction: 'See how',
  joinSecond: 'About the catalogue',
  growth: (makers) => `${makers} makers and sellers on show`,
  growthBody: (products, provinces) => `They bring ${products} products from ${provinces} provinces.`,
  growthSource: (date) => `Source: this catalogue, as of ${date}. Samples are not counted.`,
};
