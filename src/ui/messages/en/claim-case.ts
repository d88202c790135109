import type { Messages } from '../text.ts';

export const claimCase: Messages['claimCase'] = {
  number: 'Number as it was sent',
  says: 'What the number says',
  pirtYear: (year) => `It ends in ${year}.`,
  bpom: {
    MD: 'Processed food, domestic.',
    ML: 'Processed food, imported.',
    N: 'Cosmetics.',
    T: 'Traditional medicine.',
    H: 'Herbal medicine.',
    F: 'Phytopharmaceutical.',
    S: 'Health supplement.',
  },
  contradiction:
    'An ML number means an import, but this product is said to be made in Indonesia. It cannot be verified.',
  papers: 'Proof',
  paper: (number, kind, kilobytes) => `Proof ${number}: ${kind}, ${kilobytes} kB`,
  photo: 'photo',
  noPapers: 'None yet.',
  papersHint: 'This file is downloaded, not opened here. Do not pass it on.',
  until: 'Valid until',
  untilHints: {
    named: 'The last day that the paper names.',
    maybe: 'Leave it empty if the paper names no end.',
  },
  others: 'Other claims',
  reasons: {
    unreadable: 'Proof cannot be read',
    number: 'Number does not match',
    holder: 'Held under another name',
    product: 'For another product',
    ended: 'Ended already',
    import: 'Mark of an import',
    other: 'Other',
  },
};
