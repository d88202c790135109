/** Thrown before anything was done; the message is a sentence for the person who started this process. */
export class CannotOpenDatabase extends Error {
  override name = 'CannotOpenDatabase';
}
