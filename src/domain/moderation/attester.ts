import type { Actor } from '#domain/account/actor.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { normaliseName } from '#domain/maker/normalise-name.ts';
import { placeLabel } from '#domain/region/region.ts';

/** Who stands behind an origin, as the public reads it: the maker, or the office that set the maker up. */
export function attesterOf(actor: Actor, maker: EditedMaker): string {
  if (maker.owned.ownerId === actor.userId) return maker.fields.name;
  return officeOf(actor);
}

/** The office of a curator, as the public reads it; null: whoever runs the site. Names of staff stay out. */
export function officeOf(actor: Actor | null): string {
  if (!actor) return 'Pengelola katalog';
  const place = placeLabel(actor.regionCode?.slice(0, 2) ?? null, actor.regionCode);
  return place === '' ? 'Kurator nasional' : `Kurator ${place}`;
}

/** By what an attester is known, however the name was typed. */
export function attesterKey(name: string): string {
  return normaliseName(name);
}

/** This many upheld reports on what an attester stands behind, and files it attests are no longer taken in. */
export const freezingReports = 2;
