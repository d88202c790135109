import type { product as source } from '../id/product.ts';

export const product: typeof source = {
  illustration: 'Illustration',
  sample: 'Sample',
  save: (name) => `Save ${name}`,
  askPrice: 'Ask for the price',
  soldAt: (shops) => (shops === 1 ? 'Sold at 1 shop' : `Sold at ${shops} shops`),
  seeAll: 'All',
  sampleBarLead: 'What you see below is a sample.',
  sampleBarBody: 'It is not for sale, is not counted, and goes once real products arrive.',
  samplesAmongReal: 'Cards marked “Sample” are not for sale and are not counted.',
};
