import { freshPriceDays } from '#domain/listing/listing.ts';

const tones = {
  draft: { icon: 'pencil', tone: undefined },
  published: { icon: 'check', tone: 'ok' },
  open: { icon: 'clock', tone: undefined },
  changed: { icon: 'pencil', tone: undefined },
  returned: { icon: 'alert', tone: undefined },
  refused: { icon: 'alert', tone: 'rusak' },
  archived: { icon: 'archive', tone: undefined },
  hidden: { icon: 'alert', tone: 'rusak' },
} as const;

export type Standing = keyof typeof tones;

interface Stands {
  state: 'draft' | 'published' | 'archived' | 'hidden';
  /** State of its latest submission; null: never submitted. */
  submitted: string | null;
  /** Written and not public. */
  hasChanges: boolean;
}

/** A product as visitors find it: that of a hidden maker is not public either. */
export function asPublic<T extends Pick<Stands, 'state'>>(product: T, makerState: Stands['state']): T {
  return makerState === 'hidden' && product.state === 'published' ? { ...product, state: 'hidden' } : product;
}

/** Where a product or profile stands, said in one word: what its maker has to know comes before what is settled. */
export function standingOf({ state, submitted, hasChanges }: Stands): Standing {
  if (state === 'hidden' || state === 'archived') return state;
  if (submitted === 'open') return 'open';
  const isTurnedDown = submitted === 'returned' || submitted === 'refused';
  if (isTurnedDown && (state === 'draft' || hasChanges)) return submitted;
  return state === 'published' && hasChanges ? 'changed' : state;
}

export function standingLook(standing: Standing) {
  return tones[standing];
}

interface Priced {
  state: Stands['state'];
  priceAgeDays: number | null;
}

/** Whether buyers read "cek harga" beside it, so that its maker is asked. */
export function isPriceOld({ state, priceAgeDays }: Priced): boolean {
  return state === 'published' && priceAgeDays !== null && priceAgeDays > freshPriceDays;
}

const calm: Standing[] = ['changed', 'draft', 'open', 'published', 'archived'];

/** Where a product stands in its maker's list: first what somebody waits for the maker to do, last what is put away. */
export function needRank(standing: Standing, priced: Priced): number {
  if (isPriceOld(priced)) return 1;
  return calm.includes(standing) ? 2 + calm.indexOf(standing) : 0;
}
