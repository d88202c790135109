import type { Locale } from '#domain/search/search-engine.ts';
import { localePath } from '#ui/locale-path.ts';
import { text } from '#ui/messages/text.ts';

export const makerSteps = ['foto', 'nama', 'cerita', 'kontak'] as const;
export const productSteps = ['foto', 'nama', 'cerita', 'harga', 'pratinjau'] as const;
export type MakerStep = (typeof makerSteps)[number];
export type ProductStep = (typeof productSteps)[number];
/** The screens of a product that are forms. */
export type ProductFormStep = Exclude<ProductStep, 'pratinjau'> | 'rincian';

/** Where a screen of the editor stands, and where its arrows and buttons lead. */
export interface StepPlace {
  makerId: string;
  subject: { usaha: string } | { produk: string };
  /** Absent: the screen is no part of a first walk, but opened by itself. */
  step: { number: number; of: number } | undefined;
  path: string;
  studioPath: string;
  /** Null: this is the first. */
  previousPath: string | null;
  nextPath: string;
  nextLabel: string;
}

/** The place of a step of a maker's profile. After its last comes the studio, or the first product where there is none. */
export function makerPlace(
  step: MakerStep,
  { makerId, isFirstWalk, locale }: { makerId: string; isFirstWalk: boolean; locale: Locale },
): StepPlace {
  const pathOf = (name: MakerStep) => localePath(locale, `/studio/profil/${name}?usaha=${makerId}`);
  const studioPath = localePath(locale, `/studio?usaha=${makerId}`);
  const { nextTo, save } = text(locale).studioStep;
  const index = makerSteps.indexOf(step);
  const [previous, next] = [makerSteps[index - 1], makerSteps[index + 1]];
  const shared = { makerId, subject: { usaha: makerId }, path: pathOf(step), studioPath };
  if (!isFirstWalk)
    return { ...shared, step: undefined, previousPath: null, nextPath: overviewOf(makerId, locale), nextLabel: save };
  return {
    ...shared,
    step: { number: index + 1, of: makerSteps.length },
    previousPath: previous ? pathOf(previous) : null,
    nextPath: next ? pathOf(next) : studioPath,
    nextLabel: next && next !== 'foto' ? nextTo[next] : nextTo.produk,
  };
}

/** The place of a step of a product; its last, the preview, is where it is submitted. */
export function productPlace(
  step: ProductFormStep,
  product: { id: string; makerId: string; isFirstWalk: boolean; locale: Locale },
): StepPlace {
  const { id, makerId, isFirstWalk, locale } = product;
  const pathOf = (name: string) => localePath(locale, `/studio/produk/${id}/${name}`);
  const { nextTo, save } = text(locale).studioStep;
  const overview = localePath(locale, `/studio/produk/${id}`);
  const shared = { makerId, subject: { produk: id }, path: pathOf(step) };
  if (!isFirstWalk || step === 'rincian')
    return {
      ...shared,
      step: undefined,
      studioPath: overview,
      previousPath: null,
      nextPath: overview,
      nextLabel: save,
    };
  const index = productSteps.indexOf(step);
  const [previous, next] = [productSteps[index - 1], productSteps[index + 1]];
  return {
    ...shared,
    step: { number: index + 1, of: productSteps.length },
    studioPath: localePath(locale, `/studio?usaha=${makerId}`),
    previousPath: previous ? pathOf(previous) : null,
    nextPath: pathOf(next ?? 'pratinjau'),
    nextLabel: nextTo[next && next !== 'foto' ? next : 'pratinjau'],
  };
}

function overviewOf(makerId: string, locale: Locale): string {
  return localePath(locale, `/studio/profil?usaha=${makerId}`);
}
