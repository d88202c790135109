type Listing = Pick<Storage, 'length' | 'key'>;
type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was typed in a form and not saved yet, as this device keeps it. */
export interface KeptDraft {
  /** Of what the form had been loaded with: a save by another device since then must not go unseen. */
  version: string;
  values: Record<string, string>;
}

const prefix = 'isian:';

/** The draft kept under `key`; null: none, or what stands there is none. */
export function readDraft(storage: Storing, key: string): KeptDraft | null {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(prefix + key) ?? 'null');
    return isDraft(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** Keeps a draft. Returns false where the storage is full or closed: then it lives in the page alone. */
export function keepDraft(storage: Storing, key: string, draft: KeptDraft): boolean {
  try {
    storage.setItem(prefix + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(storage: Storing, key: string): void {
  try {
    storage.removeItem(prefix + key);
  } catch {
    // A closed storage holds nothing to drop.
  }
}

/** Whether anything typed is kept on this device. */
export function hasDrafts(storage: Listing): boolean {
  return draftKeys(storage).length > 0;
}

/** Leaves nothing of what was typed on this device. */
export function dropAllDrafts(storage: Listing & Storing): void {
  for (const key of draftKeys(storage)) storage.removeItem(key);
}

function draftKeys(storage: Listing): string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Whether two sets of fields say the same; a field that only one of them has counts as empty there. */
export function saysTheSame(a: Record<string, string>, b: Record<string, string>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}

/** Those of the fields that say something else than before. */
export function changedFields(values: Record<string, string>, before: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== (before[name] ?? '')));
}

function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('values' in value)) return false;
  const { version, values } = value;
  return (
    typeof version === 'string' &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((text) => typeof text === 'string')
  );
}
