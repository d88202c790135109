import { expect, test } from 'vitest';
import { answers, dutaWords } from '../../../tests/support/dutas.ts';
import { isTermOver, readDutaWords } from './duta.ts';
import { type ElectionWindow, withheldBy } from './election-window.ts';
import { readAnswers } from './endorsement.ts';

const faultsOf = (read: { ok: boolean; refusal?: { field: string; code: string }[] }) =>
  read.ok ? [] : read.refusal?.map(({ field, code }) => `${field} ${code}`);

test('a name with its titles has 60 letters and no more', () => {
  expect(readDutaWords({ ...dutaWords, name: 'N'.repeat(60) }).ok).toBe(true);
  expect(faultsOf(readDutaWords({ ...dutaWords, name: 'N'.repeat(61) }))).toEqual(['name too-long']);
});

test('a page is refused until all of it is there; only the end of the term may be unknown', () => {
  expect(faultsOf(readDutaWords({}))?.map((fault) => fault.split(' ')[0])).toEqual([
    ...['name', 'office', 'officeKind', 'termFrom', 'statement'],
  ]);
  expect(readDutaWords({ ...dutaWords, termTo: '' }).ok).toBe(true);
  expect(faultsOf(readDutaWords({ ...dutaWords, termTo: '2021-02-25' }))).toEqual(['termTo term-reversed']);
  expect(faultsOf(readDutaWords({ ...dutaWords, termFrom: '2021-02-31' }))).toEqual(['termFrom date-unreadable']);
});

test('a term is over on the day after its last one, and one without an end never', () => {
  expect(isTermOver({ termTo: '2027-02-25' }, '2027-02-25')).toBe(false);
  expect(isTermOver({ termTo: '2027-02-25' }, '2027-02-26')).toBe(true);
  expect(isTermOver({ termTo: null }, '2099-01-01')).toBe(false);
});

test.each(Object.keys(answers))('an endorsement is refused without "%s"', (field) => {
  expect(faultsOf(readAnswers({ ...answers, [field]: '' }, '2026-03-02'))).toEqual([`${field} required`]);
});

test('what is bought but not used is not endorsed, nor what is not bought yet', () => {
  expect(faultsOf(readAnswers({ ...answers, isUsed: 'no' }, '2026-03-02'))).toEqual(['isUsed not-used']);
  expect(faultsOf(readAnswers({ ...answers, boughtOn: '2026-03-03' }, '2026-03-02'))).toEqual(['boughtOn date-ahead']);
  expect(readAnswers({ ...answers, boughtOn: '2026-03-02' }, '2026-03-02').ok).toBe(true);
});

const window: ElectionWindow = {
  ...{ sample: false, region: '53', offices: ['regional-head'], from: '2026-03-01', to: '2026-09-30' },
  source: { name: 'Contoh jadwal uji', date: '2026-01-01' },
};
const head = { officeKind: 'regional-head', provinceCode: '53', regencyCode: '53.11' } as const;

test('a name is withheld from the first to the last day of a window of its region and office', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-09-30', '2026-10-01'];
  expect(days.map((day) => withheldBy([window], head, day) !== null)).toEqual([false, true, true, false]);
  expect(withheldBy([window], { ...head, provinceCode: '51', regencyCode: '51.04' }, '2026-05-01')).toBeNull();
  expect(withheldBy([window], { ...head, officeKind: 'minister' }, '2026-05-01')).toBeNull();
  expect(withheldBy([{ ...window, region: null }], { ...head, provinceCode: '51' }, '2026-05-01')).not.toBeNull();
  expect(withheldBy([{ ...window, region: '53.11' }], { ...head, regencyCode: null }, '2026-05-01')).toBeNull();
  expect(withheldBy([{ ...window, sample: true }], head, '2026-05-01')).toBeNull();
});
