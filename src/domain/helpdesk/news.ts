import type { Consultation } from './consultation.ts';

/** Something that the asker is to be mailed: that the request came, or an answer. */
export interface HelpdeskNews extends Pick<Consultation, 'number' | 'topic' | 'state' | 'dueAt'> {
  messageId: string;
  consultationId: string;
  kind: 'opening' | 'answer';
  body: string;
  /** Null: they gave none. */
  email: string | null;
}
