import { randomUUID } from 'node:crypto';
import { answers, dutaWords } from '../../support/dutas.ts';
import type { ActionEntry } from './action-entry.ts';
import { everybody, ofBoth, row } from './entry-row.ts';

const signIn = 'UNAUTHORIZED';
const byStaff = ofBoth(row({ duta: 'done' }, 'not-found', signIn));

/** What is done about dutas: by curators of the place, by who prepares for them, and by whoever has the official's link. */
export const dutaEntries: Record<string, ActionEntry> = {
  'duta.invite': {
    form: () => ({
      ...dutaWords,
      ...{
        provinceCode: '53',
        officialEmail: 'pejabat@surel.example',
        staffEmail: `staf-${randomUUID()}@surel.example`,
      },
    }),
    gets: ofBoth(
      row(
        { curator: 'done', admin: 'done', assistant: 'other-region', 'curator elsewhere': 'other-region' },
        'not-allowed',
        signIn,
      ),
    ),
  },
  'duta.saveWords': { form: ({ things }) => ({ duta: things.duta.id, ...dutaWords }), gets: byStaff },
  'duta.start': {
    form: ({ things }) => ({ duta: things.duta.id, address: `produk-${things.productId}` }),
    gets: byStaff,
  },
  'duta.saveAnswers': { form: ({ things }) => ({ dukungan: things.duta.endorsementId, ...answers }), gets: byStaff },
  'duta.ask': { form: ({ things }) => ({ duta: things.duta.id, ...dutaWords }), gets: byStaff },
  'duta.withdraw': { form: ({ things }) => ({ dukungan: things.duta.endorsementId }), gets: byStaff },
  // Once: each visitor has a link that nobody used.
  approveWords: { form: ({ things }) => ({ token: things.duta.token }), gets: ofBoth(everybody('done')) },
};
