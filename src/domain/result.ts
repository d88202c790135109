/** An expected outcome: the value, or a refusal with a `code` and what the person needs to know. Bugs and outages throw. */
export type Result<T, Refusal> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
