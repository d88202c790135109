import type { Messages } from '../text.ts';

export const openData: Messages['openData'] = {
  title: 'Open data',
  description: 'Figures of the catalogue that anybody may see, download and use.',
  lead: 'Figures of this catalogue, for whoever wants to read them or work with them.',
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
