import { fail, ok, type Result } from '#domain/result.ts';
import type { FieldReaders, FieldRefusal } from '#domain/typed-text.ts';
import { readProse, readTyped } from '#domain/typed-text.ts';
import { readDay, required } from './duta.ts';

export const payments = ['own', 'office', 'gift', 'loan'] as const;
export type Payment = (typeof payments)[number];

export const longestSentence = 160;

/**
 * `draft`: with the staff; `waiting`: the official approved it, a curator has not yet; `dropped`: its product was
 * suspended.
 */
export const endorsementStates = ['draft', 'waiting', 'public', 'returned', 'refused', 'withdrawn', 'dropped'] as const;
export type EndorsementState = (typeof endorsementStates)[number];

/** In which staff may still write. */
export const editableStates = ['draft', 'returned'] as const;
/** In which it can be taken back: of a product a duta has one of these at most. */
export const standingStates = [...editableStates, 'waiting', 'public'] as const;

/** What a duta says of a product. Nothing of it may be missing, and all of it is shown. */
export interface Answers {
  /** `YYYY-MM-DD` */
  boughtOn: string;
  paidBy: Payment;
  isUsed: 'yes';
  /** In the duta's own words. */
  sentence: string;
  /** Whether it comes from the duta's own business, or one of the family. */
  ownBusiness: 'no' | 'yes';
}

/** Who endorsed, as it was when they approved. */
export interface Held {
  name: string;
  office: string;
}

/** An endorsement as staff and curators see it. */
export interface Endorsement {
  id: string;
  dutaId: string;
  product: { id: string; slug: string; name: string };
  state: EndorsementState;
  /** Null: nothing was answered yet. */
  answers: Answers | null;
  held: Held | null;
  reason: string | null;
  /** What the curator wrote. */
  note: string | null;
  decidedAt: Date | null;
  approvedAt: Date | null;
}

/** Whether staff may still write. */
export function isEditable({ state }: Pick<Endorsement, 'state'>): boolean {
  return editableStates.some((known) => known === state);
}

/** Whether it can be taken back: there is something that stands or waits. */
export function isStanding({ state }: Pick<Endorsement, 'state'>): boolean {
  return standingStates.some((known) => known === state);
}

const oneOf = (known: readonly string[]) => (typed: string) =>
  known.includes(typed) ? ok(typed) : fail({ code: 'required' });

/** The answers as they were typed, refused until each is there; what is not used is not endorsed. */
export function readAnswers(
  typed: Partial<Record<keyof Answers, string>>,
  today: string,
): Result<Answers, FieldRefusal[]> {
  const readers: FieldReaders<Record<keyof Answers, string | null>> = {
    boughtOn: (text) => {
      const day = required(readDay(text));
      return day.ok && day.value !== null && day.value > today ? fail({ code: 'date-ahead' }) : day;
    },
    paidBy: oneOf(payments),
    isUsed: (text) => (text === 'no' ? fail({ code: 'not-used' }) : oneOf(['yes'])(text)),
    sentence: (text) => required(readProse(text, { max: longestSentence })),
    ownBusiness: oneOf(['no', 'yes']),
  };
  const whole = Object.fromEntries(Object.keys(readers).map((field) => [field, typed[field as keyof Answers] ?? '']));
  const read = readTyped(readers, whole, () => []);
  return read.ok ? ok(read.value as Answers) : read;
}
