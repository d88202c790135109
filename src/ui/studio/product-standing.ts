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
