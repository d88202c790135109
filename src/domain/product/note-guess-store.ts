import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { isGuessed } from './product-table.ts';

/**
 * Lets the shops of these products wait for a curator while a file's guess about any of theirs is open, and no longer.
 * A shop with an account settles them itself.
 */
export async function noteGuesses(tx: Database, productIds: string[], now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`with touched as (
      select distinct maker_id from products where id = any(${sql.param(productIds)}::text[]) and maker_id is not null),
    open as (select maker_id from touched t
      where exists (select from products where maker_id = t.maker_id and ${isGuessed})
        and not exists (select from maker_owners o where o.maker_id = t.maker_id)),
    closed as (update shop_guesses set settled_at = ${at} where settled_at is null
      and maker_id in (select maker_id from touched except select maker_id from open))
    insert into shop_guesses (id, maker_id, since) select gen_random_uuid()::text, maker_id, ${at} from open
      order by maker_id on conflict (maker_id) where settled_at is null do nothing`);
}
