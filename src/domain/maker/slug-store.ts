import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { slugify } from '#domain/region/region.ts';

/**
 * Gives each its address: the name, and where that is or was another's, the name and six letters of its id. An address
 * that a thing had before is its own again.
 */
export async function claimSlugs(
  tx: Database,
  kind: 'maker' | 'product',
  things: { id: string; name: string }[],
  now: Date,
): Promise<Map<string, string>> {
  const claimed = new Map<string, string>();
  const short = (name: string) =>
    slugify(name).slice(0, 80).replace(/-+$/, '') || (kind === 'maker' ? 'pembuat' : 'produk');
  const choices = [
    ({ name }: { name: string }) => short(name),
    ({ id, name }: { id: string; name: string }) => `${short(name)}-${id.slice(0, 6)}`,
    ({ id, name }: { id: string; name: string }) => `${short(name)}-${id}`,
  ];
  for (const choose of choices) {
    const open = things.filter(({ id }) => !claimed.has(id));
    if (open.length === 0) break;
    // Two of a batch may wish for one address: the first of them gets it.
    const wishes = new Map(open.toReversed().map((thing) => [choose(thing), thing.id]));
    const rows = await queryRows<{ slug: string }>(
      tx,
      sql`insert into slugs (kind, slug, entity_id, created_at)
        select ${kind}, w.slug, w.id, ${now.toISOString()}::timestamptz
        from unnest(${sql.param([...wishes.keys()])}::text[], ${sql.param([...wishes.values()])}::text[]) as w(slug, id)
        on conflict (kind, slug) do update set entity_id = slugs.entity_id where slugs.entity_id = excluded.entity_id
        returning slug`,
    );
    for (const { slug } of rows) claimed.set(wishes.get(slug) ?? '', slug);
  }
  return claimed;
}
