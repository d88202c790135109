import type { AstroGlobal } from 'astro';
import { findThing, type Thing } from '#domain/desk/find-thing.ts';
import type { ActName } from '#ui/desk/act-names.ts';
import { caseForm, refusalWords } from '#ui/desk/case-form.ts';
import { type DeskThing, thingPath } from '#ui/desk/desk-thing.ts';
import { text } from '#ui/messages/text.ts';
import type { FormState } from '#ui/studio/form-state.ts';
import { actMade, actPaths, justActed } from './_acts.ts';
import { openDesk } from './_desk.ts';

interface ShownThing {
  found: Thing;
  thing: DeskThing;
  form: FormState;
  done: string | null;
  fault: string | null;
  paths: Record<ActName, string>;
  readerId: string;
  isAdmin: boolean;
  regionCode: string | null;
}

/** The maker or product that an address names, after the act that came with it, where one did. */
export async function openThing(astro: AstroGlobal, entity: DeskThing['entity']): Promise<ShownThing | Response> {
  const desk = await openDesk(astro);
  if (desk instanceof Response) return desk;
  const { actor, sent } = desk;
  const { services, locale } = astro.locals;
  const acted = actMade(astro);
  const found = await findThing(services, actor, { entity, named: astro.params.slug ?? '' });
  if (!found.ok || acted?.refusal?.code === 'not-found') return astro.rewrite('/404');
  const { maker, product } = found.value;
  const { id, slug, fields } = product ?? maker;
  if (acted && !acted.refusal)
    return astro.redirect(`${thingPath({ entity, slug: acted.slug ?? slug }, locale)}?tindakan=${acted.name}`, 303);
  const { form, fault, status } = caseForm(acted?.refusal ?? null, sent.texts, locale);
  astro.response.status = status;
  const { done } = text(locale).deskActs;
  const name = justActed(astro);
  const state = product?.state ?? maker.owned.state;
  return {
    found: found.value,
    thing: { entity, id, slug, name: fields.name, state, isSeller: !product && maker.fields.role === 'seller' },
    form,
    done: name && done[name],
    fault: fault && refusalWords(fault.code, locale),
    paths: actPaths(astro.url.pathname),
    ...{ readerId: actor.userId, isAdmin: actor.role === 'admin', regionCode: actor.regionCode },
  };
}
