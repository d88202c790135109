import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { OwnPhoto } from '#domain/media/own-photo.ts';
import type { ProductState } from '#domain/product/product-edit-store.ts';

/** A product in its maker's list. */
export interface OwnProduct {
  id: string;
  slug: string;
  /** As written last; empty: not named yet. */
  name: string;
  state: ProductState;
  priceIdr: number | null;
  priceMaxIdr: number | null;
  unit: string | null;
  /** `YYYY-MM-DD` */
  priceCheckedAt: string | null;
  categorySlug: string;
  provinceCode: string | null;
  origin: string | null;
  hasStory: boolean;
  hasSize: boolean;
  /** The first one, also while it waits. */
  photo: Pick<OwnPhoto, 'id' | 'state' | 'photo'> | null;
  hasAlt: boolean;
  listings: number;
  /** Something written, or a picture, is not public yet. */
  hasChanges: boolean;
  hasOpenSubmission: boolean;
  /** What the curator says who took it off the site; null: none did. */
  suspensionNote: string | null;
}

/** All products of a maker, whatever their state, newest first; at most `limit`. */
export function listOwnProducts(db: Database, makerId: string, limit: number): Promise<OwnProduct[]> {
  return queryRows(
    db,
    sql`select p.id, p.slug, coalesce(w.fields->>'name', p.name) as name, p.state, p.price_idr::float8 as "priceIdr",
        p.price_max_idr::float8 as "priceMaxIdr", p.unit, to_char(p.price_checked_at, 'YYYY-MM-DD') as "priceCheckedAt",
        coalesce(w.fields->>'categorySlug', p.category_slug) as "categorySlug",
        coalesce(w.fields->>'provinceCode', p.province_code) as "provinceCode",
        coalesce(w.fields->>'origin', p.origin) as origin,
        coalesce(w.fields->>'story', p.story) is not null as "hasStory",
        p.size_text is not null or p.weight_grams is not null as "hasSize",
        f.photo, coalesce(f.has_alt, false) as "hasAlt",
        (select count(*)::int from listings l where l.product_id = p.id and l.state <> 'gone') as listings,
        coalesce(w.fields, '{}') <> '{}'
          or exists (select from media m where m.product_id = p.id and m.state in ('waiting', 'ready')) as "hasChanges",
        exists (select from submissions s where s.entity = 'product' and s.entity_id = p.id and s.state = 'open')
          as "hasOpenSubmission",
        (select note from suspensions s where s.entity = 'product' and s.entity_id = p.id and s.lifted_at is null)
          as "suspensionNote"
      from products p
      left join working_copies w on w.entity = 'product' and w.entity_id = p.id
      left join lateral (
        select json_build_object('id', m.id, 'state', m.state, 'photo', case when m.state in ('ready', 'shown') then
            json_build_object('id', m.id, 'widthPx', m.width_px, 'heightPx', m.height_px, 'widthsPx', m.variant_widths_px,
              'placeholder', m.placeholder, 'alt', m.alt, 'altEn', m.alt_en) end) as photo, m.alt is not null as has_alt
        from media m where m.product_id = p.id and m.state in ('waiting', 'ready', 'shown')
        order by m.position, m.created_at, m.id limit 1
      ) f on true
      where p.maker_id = ${makerId} order by p.created_at desc, p.id limit ${limit}`,
  );
}
