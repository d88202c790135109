import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

export const header = ['Nama Produk', 'Harga', 'Nama Toko', 'Kota Toko', 'Link', 'Gambar'];
export const link = 'https://www.tokopedia.com/toko-uji/keripik-1';
export const keripik = ['Keripik singkong pedas', 'Rp17.000', 'Toko Uji', 'Kab. Garut', `${link}?utm_source=x`, ''];
export const kopi = ['Kopi robusta 250 gram', 'Rp45.000', 'Kedai Uji', 'Kab. Sleman', '', ''];

interface Row {
  name: string;
  state: string;
  price_idr: number;
  price_checked_at: string;
  origin: string | null;
  maker: string | null;
  role: string | null;
  slug: string;
  regency_code: string | null;
  place_assumed: boolean;
  category_slug: string;
  version: number;
}
/** Products as an intake left them, by name. */
export const listRows = (db: Database) =>
  queryRows<Row>(
    db,
    sql`select p.name, p.state, p.price_idr::int as price_idr, p.price_checked_at::text as price_checked_at, p.origin, m.name as maker,
          m.role, p.slug, p.regency_code, p.place_assumed, p.category_slug, p.version
        from products p left join makers m on m.id = p.maker_id order by p.name, p.slug`,
  );
/** Everything that a page or a search could show, as one text. */
export async function snapshot(db: Database): Promise<string> {
  const tables = ['makers', 'products', 'slugs', 'listings', 'media', 'product_search', 'maker_search', 'intake_runs'];
  const parts = tables.map(async (table) => {
    const rows = await queryRows<{ all: string | null }>(
      db,
      sql`select string_agg(t::text, chr(10) order by t::text) as all from ${sql.identifier(table)} t`,
    );
    return rows[0]?.all ?? '';
  });
  return (await Promise.all(parts)).join('\n--\n');
}

/** Takes away whatever an intake brought. */
export async function emptyCatalogue(db: Database): Promise<void> {
  await db.execute(
    sql`truncate products, makers, slugs, listings, media, product_search, maker_search, outbox, intake_runs cascade`,
  );
}
