import { sql } from 'drizzle-orm';

/** A row of `media m` as the JSON of a `Photo`: rooms before that of pictures show them too. */
export const photoJson = sql`json_build_object('id', m.id, 'widthPx', m.width_px, 'heightPx', m.height_px,
  'widthsPx', m.variant_widths_px, 'placeholder', m.placeholder, 'alt', m.alt, 'altEn', m.alt_en)`;
