import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Belongings } from './erase-store.ts';

/** Everything that is kept of an account and its makers, as it is kept; but for secrets, which nobody may read. */
export async function readEverything(
  db: Database,
  userId: string,
  { makerIds, productIds }: Belongings,
): Promise<Record<string, unknown>> {
  const makers = sql`any(${sql.param(makerIds)}::text[])`;
  const products = sql`any(${sql.param(productIds)}::text[])`;
  const all = sql`any(${sql.param([...makerIds, ...productIds])}::text[])`;
  const [row] = await queryRows<{ everything: Record<string, unknown> }>(
    db,
    sql`select json_build_object(
      'account', (select to_jsonb(u) from users u where id = ${userId}),
      'sessions', (select json_agg(to_jsonb(s) - 'token') from sessions s where user_id = ${userId}),
      'makers', (select json_agg(m) from makers m where id = ${makers}),
      'contacts', (select json_agg(c) from maker_contacts c where maker_id = ${makers}),
      'consents', (select json_agg(c) from maker_consents c where maker_id = ${makers}),
      'products', (select json_agg(p) from products p where id = ${products}),
      'listings', (select json_agg(l) from listings l where product_id = ${products}),
      'claims', (select json_agg(to_jsonb(c) - 'decided_by') from claims c where product_id = ${products} or maker_id = ${makers}),
      'evidence', (select json_agg(e) from claim_evidence e join claims c on c.id = e.claim_id
        where c.product_id = ${products} or c.maker_id = ${makers}),
      'photos', (select json_agg(to_jsonb(m) - 'original_key' - 'storage_key') from media m
        where product_id = ${products} or maker_id = ${makers}),
      'drafts', (select json_agg(w) from working_copies w where entity_id = ${all}),
      'submissions', (select json_agg(s) from submissions s where maker_id = ${makers}),
      'ownershipClaims', (select json_agg(r) from reports r where user_id = ${userId}),
      'merged', (select json_agg(g) from merges g where kept_id = ${all}),
      'suspensions', (select json_agg(s) from suspensions s where maker_id = ${makers}),
      'visits', (select json_agg(v) from page_visits v where entity_id = ${all}),
      'shareLinks', (select json_agg(l) from share_links l where product_id = ${products} or maker_id = ${makers}),
      'shareVisits', (select json_agg(v) from share_visits v join share_links l on l.code = v.code
        where l.product_id = ${products} or l.maker_id = ${makers}),
      'clicks', (select json_agg(c) from listing_clicks c join listings l on l.id = c.listing_id where l.product_id = ${products}),
      'sales', (select json_agg(b) from sales_bands b where maker_id = ${makers}),
      'letters', (select json_agg(l) from maker_letters l where maker_id = ${makers}),
      'consultations', (select json_agg(to_jsonb(c) - 'owner_id') from consultations c where user_id = ${userId}),
      'consultationMessages', (select json_agg(to_jsonb(m) - 'author_id') from consultation_messages m
        join consultations c on c.id = m.consultation_id where c.user_id = ${userId}),
      'consultationFiles', (select json_agg(f) from consultation_files f
        join consultation_messages m on m.id = f.message_id
        join consultations c on c.id = m.consultation_id where c.user_id = ${userId}),
      'acts', (select json_agg(a) from audit_log a where maker_id = ${makers} or actor_id = ${userId})
    ) as everything`,
  );
  return row?.everything ?? {};
}
