import type { Services } from '#domain/services.ts';
import type { Kind, Things } from '../../support/visited-things.ts';
import type { Asked, Row } from './entry-row.ts';

export interface ActionEntry {
  /** The form that a visitor sends. */
  form: (asked: Asked) => Record<string, string>;
  /** What each gets of a maker that is owned, and of one that nobody owns yet. */
  gets: Record<Kind, Row>;
  /** Brings the things to where the form makes sense. */
  prepare?: (services: Services, things: Things) => Promise<unknown>;
  /** Ends sessions or gives makers away: done by accounts that are asked for nothing else. */
  byOthers?: true;
  /** What one visitor does is no hindrance to the next. */
  shares?: true;
}
