import { expect, test } from 'vitest';
import { formState } from './form-state.ts';

const kept = { values: { name: 'Keripik', priceIdr: '12.000' }, version: 5 };
const context = { locale: 'id', now: new Date('2026-03-02T03:00:00Z') } as const;
const typed = { texts: { name: 'Keripik 3201010101900001', priceIdr: '11.000' }, version: 3 };

test('a refused form shows what was typed, knows what of it is saved, and the version that it was typed against', () => {
  const refusal = { code: 'invalid', fields: [{ field: 'name', code: 'citizen-number' }] };
  const form = formState(kept, typed, { ok: false, refusal }, context);
  expect(form).toMatchObject({ values: typed.texts, saved: kept.values, version: 3, fault: null });
  expect(Object.keys(form.faults)).toEqual(['name']);
});

test('a stale form bears the newer version, so that sending it again is a decision', () => {
  const conflicts = [{ field: 'priceIdr', theirs: '12000', yours: '11000' }];
  const form = formState(kept, typed, { ok: false, refusal: { code: 'stale', version: 5, conflicts } }, context);
  expect(form).toMatchObject({ values: typed.texts, version: 5, conflicts });
});

test('a saved form shows what is kept, and when it was saved', () => {
  const form = formState(kept, typed, { ok: true, value: { version: 6 } }, context);
  expect(form).toMatchObject({ values: kept.values, saved: {}, version: 6, savedAt: '10.00' });
});
