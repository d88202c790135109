import { jakartaDay, nextJakartaMidnight } from '#domain/calendar-day.ts';

export const topics = ['registration', 'product-data', 'licence', 'duta', 'other'] as const;
export type Topic = (typeof topics)[number];

/** Working days within which somebody answers. */
const dueWorkingDays: Record<Topic, number> = {
  registration: 1,
  'product-data': 2,
  licence: 3,
  duta: 1,
  other: 3,
};

/** `received`: it is the team's turn; `waiting`: the asker's. */
export const consultationStates = ['received', 'answered', 'waiting', 'done'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** What an answer leaves a request in. */
export const answerStates = ['answered', 'waiting', 'done'] as const;

/** `opening`: the first words, typed by the asker or by who took the call; `call`: a later call. */
export const messageKinds = ['opening', 'reply', 'answer', 'call'] as const;

export interface Message {
  id: string;
  kind: (typeof messageKinds)[number];
  /** Empty: erased with the account of who asked. */
  body: string;
  /** What the request came to be with it. */
  state: ConsultationState;
  createdAt: Date;
  files: { id: string; contentType: string; sizeBytes: number }[];
}

/** A request as whoever has its address reads it. */
export interface Consultation {
  id: string;
  number: number;
  topic: Topic;
  provinceCode: string | null;
  regencyCode: string | null;
  state: ConsultationState;
  /** The end of the last day on which it is in time; past it nobody answered. */
  dueAt: Date;
  /** When the admins were told that it is late; null: it is not, or they were not. */
  escalatedAt: Date | null;
  createdAt: Date;
  closedAt: Date | null;
}

/** A request as the desk lists it. */
export interface ListedConsultation extends Consultation {
  name: string | null;
  /** Mail address of who looks after it; null: nobody. */
  owner: string | null;
  /** The beginning of its first words. */
  words: string;
}

/** `K-0142`, to be read out on the telephone. */
export function consultationNumber(number: number): string {
  return `K-${String(number).padStart(4, '0')}`;
}

/** The end of the day in Jakarta by which a request sent at `from` is answered; Saturdays and Sundays do not count. */
export function dueAfter(topic: Topic, from: Date): Date {
  let day = from;
  for (let left = dueWorkingDays[topic]; left > 0; ) {
    day = nextJakartaMidnight(day);
    const weekday = new Date(jakartaDay(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return nextJakartaMidnight(day);
}

/** Whether the team's turn has lasted too long. */
export function isLate({ state, dueAt }: Pick<Consultation, 'state' | 'dueAt'>, now: Date): boolean {
  return state === 'received' && dueAt <= now;
}
