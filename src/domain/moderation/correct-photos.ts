import { longestAlt } from '#domain/photo.ts';
import { ok, type Result } from '#domain/result.ts';
import { type FieldRefusal, readLine, readTyped } from '#domain/typed-text.ts';
import { asTyped } from './edit.ts';
import { altField, altNames, type SubmittedPhoto } from './submitted-photo.ts';

/** The submitted pictures with what a curator put right in their words; a text that nobody touched is not read again. */
export function correctPhotos(
  photos: SubmittedPhoto[],
  typed: Record<string, string>,
): Result<SubmittedPhoto[], FieldRefusal[]> {
  const words = photos.flatMap(({ id, ...alts }) => altNames.map((name) => [altField(name, id), alts[name]] as const));
  const touched = words.filter(([field, alt]) => typed[field] !== undefined && typed[field] !== asTyped(alt));
  const readers = touched.map(([field]) => [field, (text: string) => readLine(text, { max: longestAlt })] as const);
  const read = readTyped<Record<string, string | null>>(Object.fromEntries(readers), typed, () => []);
  if (!read.ok) return read;
  const corrected: Partial<Record<string, string | null>> = { ...Object.fromEntries(words), ...read.value };
  const wordsOf = (id: string, name: (typeof altNames)[number]) => corrected[altField(name, id)] ?? null;
  return ok(photos.map(({ id }) => ({ id, alt: wordsOf(id, 'alt'), altEn: wordsOf(id, 'altEn') })));
}
