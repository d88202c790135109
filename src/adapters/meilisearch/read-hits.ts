import * as z from 'zod';

const text = z.string().nullable().catch(null);
const texts = z.array(z.string()).catch([]);
const fields = {
  id: z.string(),
  name: z.string(),
  name_en: text,
  keywords: texts,
  maker_name: text,
  crafts: texts,
  category_names: texts,
  materials: texts,
  technique: text,
  place_names: texts,
  standing: z.number().catch(2),
  popularity: z.number().catch(0),
};
const hit = z.object({ ...fields, _formatted: z.record(z.string(), z.unknown()).optional() });

/** A product as the server answers it, with marks in `_formatted`. */
export type ProductHit = z.infer<typeof hit>;

export const hitFields = Object.keys(fields);

/** Documents without a name, put in by hand, are left out. */
export function readHits(hits: unknown[]): ProductHit[] {
  return hits.flatMap((found) => hit.safeParse(found).data ?? []);
}
