/** How far the editing of a maker or product is: `working_copies`, or the beginning where there is no row. */
export interface EditState {
  /** What a form carries as its version. */
  revision: number;
  /** Written and not public yet; empty for a draft. */
  fields: Record<string, unknown>;
  /** Revision at which each field was last changed. */
  touched: Record<string, number>;
}

/** A field that somebody else, or another device, changed since a form was loaded; texts as they stand in the form. */
export interface Conflict {
  field: string;
  theirs: string;
  yours: string;
}

export type StaleSave = { code: 'stale'; version: number; conflicts: Conflict[] };

/** Those of the values that differ from what stands there. */
export function changedValues<T extends object>(current: T, values: Partial<T>): Partial<T> {
  const entries = Object.entries(values).filter(([field, value]) => !isSame(current[field as keyof T], value));
  return Object.fromEntries(entries) as Partial<T>;
}

/** Which of the changed fields were changed meanwhile by a save that a form of `version` does not know. */
export function findConflicts<T extends object>(
  state: EditState,
  version: number,
  current: T,
  changed: Partial<T>,
): Conflict[] {
  return Object.entries(changed)
    .filter(([field]) => (state.touched[field] ?? 0) > version)
    .map(([field, value]) => ({ field, theirs: asTyped(current[field as keyof T]), yours: asTyped(value) }));
}

/** The state after a save: raised by one, with what waits for a curator and without what is public already. */
export function raiseEdit<T extends object>(
  state: EditState,
  saved: string[],
  waiting: Partial<T>,
  published: T,
): EditState {
  const revision = state.revision + 1;
  return {
    revision,
    fields: changedValues(published as Record<string, unknown>, { ...state.fields, ...waiting }),
    touched: { ...state.touched, ...Object.fromEntries(saved.map((field) => [field, revision])) },
  };
}

/** A value as it stands in a form. */
export function asTyped(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
