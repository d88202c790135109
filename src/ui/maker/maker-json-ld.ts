import type { Maker } from '#domain/maker/maker.ts';
import { photoPath } from '#domain/photo.ts';
import { findProvince, findRegency } from '#domain/region/region.ts';
import type { JsonLd } from '#ui/layout/json-ld.ts';

/** schema.org `Organization` of a real maker or seller, with its town and province only; nothing of a sample. */
export function makerJsonLd(maker: Maker, address: string): JsonLd[] {
  if (maker.sample) return [];
  const node: JsonLd = { '@type': 'Organization', name: maker.name, url: address };
  if (maker.summary) node.description = maker.summary;
  if (maker.photo) node.image = new URL(photoPath(maker.photo.id, maker.photo.widthPx, 'jpg'), address).href;
  const regency = findRegency(maker.regencyCode);
  const province = findProvince(maker.provinceCode);
  if (province) {
    node.address = {
      '@type': 'PostalAddress',
      addressCountry: 'ID',
      addressRegion: province.name,
      ...(regency ? { addressLocality: regency.name } : {}),
    };
  }
  return [node];
}
