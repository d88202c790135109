const key = 'simpanan';
const mostSaved = 200;

/** Slugs of the products saved on this device, newest first. They leave it only to fetch the cards that `/simpan` shows. */
export function readSaved(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((slug) => typeof slug === 'string').slice(0, mostSaved) : [];
  } catch {
    return [];
  }
}

/** Saves a product, or takes it out where it was saved. Returns whether it is saved now; a full or closed storage changes nothing. */
export function toggleSaved(storage: Pick<Storage, 'getItem' | 'setItem'>, slug: string): boolean {
  const saved = readSaved(storage);
  const wasSaved = saved.includes(slug);
  const next = wasSaved ? saved.filter((other) => other !== slug) : [slug, ...saved].slice(0, mostSaved);
  try {
    storage.setItem(key, JSON.stringify(next));
    return !wasSaved;
  } catch {
    return wasSaved;
  }
}
