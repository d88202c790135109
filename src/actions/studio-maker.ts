import { type ConsentItem, consentItems, contactKinds } from '#domain/maker/maker.ts';
import { makerFieldNames } from '#domain/maker/maker-fields.ts';
import { fail, ok } from '#domain/result.ts';
import { giveConsent } from '#domain/studio/give-consent.ts';
import { saveContact } from '#domain/studio/save-contact.ts';
import { saveMaker as keepMaker } from '#domain/studio/save-maker.ts';
import { startMaker as start } from '#domain/studio/start-maker.ts';
import { withdrawConsent } from '#domain/studio/withdraw-consent.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import { textsNamed } from '#ui/studio/sent-form.ts';
import { studioAction } from './studio-action.ts';

export const startMaker = studioAction((services, actor) => start(services, actor));

export const saveMaker = studioAction((services, actor, { makerId, version, texts }) =>
  keepMaker(services, actor, { makerId, version, fields: textsNamed(texts, makerFieldNames) }),
);

/** Keeps each contact that was changed on the form; the button that was pressed may show or hide one item. */
export const saveContacts = studioAction<object, { code: string }>(async (services, actor, { makerId, texts }) => {
  const refused: FieldRefusal[] = [];
  for (const kind of contactKinds) {
    const value = texts[kind];
    if (value === undefined || value === texts[`semula-${kind}`]) continue;
    const kept = await saveContact(services, actor, { makerId, kind, value });
    if (kept.ok) continue;
    if (kept.refusal.code !== 'invalid') return kept;
    refused.push(...kept.refusal.fields);
  }
  if (refused.length > 0) return fail({ code: 'invalid' as const, fields: refused });
  const [shown, hidden] = [consentItem(texts.tampil), consentItem(texts.sembunyi)];
  if (hidden) return withdrawConsent(services, actor, { makerId, item: hidden });
  if (!shown) return ok({});
  const given = await giveConsent(services, actor, { makerId, item: shown });
  if (given.ok || given.refusal.code === 'not-found') return given;
  return fail({ code: 'invalid' as const, fields: [{ field: shown, code: 'required' }] });
});

function consentItem(text: string | undefined): ConsentItem | undefined {
  return consentItems.find((item) => item === text);
}
