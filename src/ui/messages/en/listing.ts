import { listing as id } from '../id/listing.ts';
import type { Messages } from '../text.ts';

export const listing: Messages['listing'] = {
  title: 'Buy at',
  order: 'Cheapest first. Nobody pays for the order.',
  sampleTitle: 'Search for the like at',
  sampleOrder: 'Opens a search at that shop.',
  leavesTo: (host) => `opens ${host}`,
  search: 'Search',
  pricePer: (date) => `price of ${date}`,
  checkPrice: 'check the price',
  checkPriceOf: (date) => `check the price, of ${date}`,
  askPrice: 'Ask for the price',
  none: 'No place to buy is on record yet.',
  noneFrom: (shop) => `See what else ${shop} has, or similar products below.`,
  marketplaces: id.marketplaces,
};
