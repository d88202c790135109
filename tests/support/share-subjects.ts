import type { Answers } from '#domain/duta/endorsement.ts';
import type { ShareSubject } from '#domain/share/share-subject.ts';

const answers: Answers = {
  ...{ boughtOn: '2023-05-12', paidBy: 'own', isUsed: 'yes', ownBusiness: 'no' },
  sentence: 'Saya pakai ke rapat. Tiga orang bertanya beli di mana.',
};

/** What a duta endorses, as it is shared. */
export function aShareSubject(overrides: Partial<ShareSubject> = {}): ShareSubject {
  return {
    target: { kind: 'endorsement', id: 'dukungan-uji' },
    path: '/produk/hinggi',
    name: 'Hinggi tenun ikat Kaliuda',
    nameEn: null,
    product: { origin: 'dibuat', makerName: 'Tenun Kaliuda (contoh)', makerRole: 'maker' },
    ...{ provinceCode: '53', regencyCode: '53.11', sample: false },
    look: { id: 'hinggi', provinceCode: '53', categorySlug: 'tenun-songket' },
    endorsement: {
      ...{ answers, provinceCode: '33', regencyCode: null },
      held: { name: 'Nama Pejabat, S.E., M.Si.', office: 'Kepala dinas (contoh)' },
    },
    ...overrides,
  };
}

const base = aShareSubject();
const bare = { endorsement: null, target: { kind: 'product', id: 'produk-uji' } } as const;

/** Such as nobody hopes for, each by what is wrong with it. */
export const hardSubjects: Record<string, ShareSubject> = {
  'words of 200 letters': aShareSubject({
    name: 'A'.repeat(200),
    product: { origin: 'dibuat', makerName: 'x'.repeat(200), makerRole: 'seller' },
    endorsement: base.endorsement && {
      ...base.endorsement,
      answers: { ...answers, sentence: 'W'.repeat(160), ownBusiness: 'yes' },
      held: { name: 'N'.repeat(60), office: 'J'.repeat(80) },
    },
  }),
  'emoji and nothing else': aShareSubject({ ...bare, name: '🎉👩‍🌾🎉' }),
  'right-to-left words': aShareSubject({ ...bare, name: 'قماش Songket שלום \u202Emundur' }),
  'empty fields': aShareSubject({
    ...{ ...bare, name: '', provinceCode: null, regencyCode: null },
    product: { origin: 'dikemas', makerName: '', makerRole: 'seller' },
    look: { id: '', provinceCode: null, categorySlug: null },
  }),
  'signs of many alphabets': aShareSubject({ ...bare, name: 'Koperasi Łódź ḥayāt “№ 1” 産 <b>&amp;</b> %s' }),
};
