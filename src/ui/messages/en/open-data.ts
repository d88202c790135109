import type { Messages } from '../text.ts';

export const openData: Messages['openData'] = {
  title: 'Open data',
  description: 'Figures of the catalogue that anybody may see, download and use.',
  lead: 'Figures of this catalogue, for whoever wants to read them or work with them.',
  health: {
    title: 'Healthy catalogue',
    lead: 'Real products with all three: an origin, a checked link, and a price of at most 30 days.',
    none: 'There is no real product in the catalogue yet, so there is nothing to count. Samples do not count.',
    rows: {
      healthy: 'Healthy: all three',
      withOrigin: 'Origin stated',
      withCheckedListing: 'Link checked',
      withFreshPrice: 'Fresh price',
    },
    part: 'Part',
    count: 'Products',
    of: (count, all, share) => `${count} of ${all} (${share})`,
    countedAt: (time) => `Counted ${time}.`,
  },
  sales: {
    title: 'Sales by month',
    lead: 'How many makers told each band of sales. They tell it themselves, and need not.',
    rule: (least) =>
      `Each row holds at least ${least} different makers. Fewer are joined with other rows, or not shown.`,
    once: (day) =>
      `Each month is counted only once, on day ${day} of the next. Somebody with several makers counts once.`,
    none: 'There is no month that can be shown yet.',
    province: 'Province',
    band: 'Band of sales',
    makers: 'Makers',
    otherProvinces: 'Other provinces',
    otherBands: 'Other bands',
    download: 'Download CSV',
  },
};
