import type { Messages } from '../text.ts';

export const claim: Messages['claim'] = {
  title: 'Certificates',
  types: {
    nib: 'Registered business (NIB)',
    pirt: 'P-IRT home food licence',
    bpom: 'BPOM licence',
    halal: 'Halal certificate',
    sni: 'SNI national standard',
    tkdn: 'TKDN local content',
    ig: 'Member of a geographical indication',
    merek: 'Registered trade mark',
    svlk: 'SVLK, legal timber',
  },
  number: (number) => `No. ${number}`,
  checkedBy: (verifier) => `checked by ${verifier}`,
  checkedByOn: (verifier, date) => `checked by ${verifier}, ${date}`,
  until: (date) => `until ${date}`,
  unverified: 'not verified yet',
  sample: 'A sample entry. There is no certificate behind it.',
  tags: { sample: 'Sample', expiring: 'Expires soon', expired: 'Expired', revoked: 'Revoked' },
};
