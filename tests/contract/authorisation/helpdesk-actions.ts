import { randomUUID } from 'node:crypto';
import type { ActionEntry } from './action-entry.ts';
import { everybody, ofBoth, row } from './entry-row.ts';

const signIn = 'UNAUTHORIZED';
const staff = { assistant: 'done', curator: 'done', 'curator elsewhere': 'done', admin: 'done' };
const asked = { topic: 'other', words: 'Alamat koperasi kami salah.' };

/** About a request of NTT, or a line that its team wrote: by a curator of the region, or an admin. */
const ofTeam = (words: Record<string, string>): ActionEntry => ({
  form: ({ things: { helpdesk } }) => ({
    ...{ permintaan: helpdesk.consultationId, perbaikan: helpdesk.repairId, ...words },
  }),
  gets: ofBoth(row({ curator: 'done', admin: 'done' }, 'not-found', signIn)),
});

/** The open door: anybody asks, and whoever has the address of a request replies; the team of its region answers. */
export const helpdeskActions: Record<string, ActionEntry> = {
  'helpdesk.ask': {
    form: () => ({ ...asked, email: `warga-${randomUUID()}@surel.example` }),
    gets: ofBoth(everybody('done')),
    shares: true,
  },
  'helpdesk.reply': {
    form: ({ things }) => ({ permintaan: things.helpdesk.consultationId, words: 'Sudah benar.' }),
    gets: ofBoth(everybody('done')),
    shares: true,
  },
  'helpdesk.answer': ofTeam({ words: 'Sudah kami ganti.', state: 'answered' }),
  'helpdesk.take': ofTeam({ ambil: 'ya' }),
  'helpdesk.logCall': ofTeam({ words: 'Sudah ditelepon.' }),
  'helpdesk.removeRepair': ofTeam({}),
  'helpdesk.openByCall': {
    form: () => ({ ...asked, provinceCode: '53' }),
    gets: ofBoth(
      row(
        { curator: 'done', admin: 'done', assistant: 'other-region', 'curator elsewhere': 'other-region' },
        'not-allowed',
        signIn,
      ),
    ),
  },
  // Of their own region, whichever that is.
  'helpdesk.tellRepair': {
    form: () => ({ what: 'Alamat koperasi sudah benar.', fixedOn: '2026-03-01' }),
    gets: ofBoth(row(staff, 'not-found', signIn)),
    shares: true,
  },
};
