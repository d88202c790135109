import { expect, test } from 'vitest';
import { type ComboState, comboStep } from './combo-keys.ts';

const step = (key: string, change: Partial<ComboState> = {}, altKey = false) =>
  comboStep(key, altKey, { isOpen: true, active: -1, count: 3, isRemovable: false, ...change });

test('a closed list is opened by an arrow, and other keys are the input’s', () => {
  expect(step('ArrowDown', { isOpen: false })).toBe('open');
  expect(step('ArrowUp', { isOpen: false })).toBe('open');
  for (const key of ['Enter', 'Escape', 'Home', 'End', 'Delete', 'a']) expect(step(key, { isOpen: false })).toBeNull();
});

test('arrows go round by way of the input', () => {
  expect(step('ArrowDown')).toEqual({ mark: 0 });
  expect(step('ArrowDown', { active: 2 })).toEqual({ mark: -1 });
  expect(step('ArrowUp')).toEqual({ mark: 2 });
  expect(step('ArrowUp', { active: 0 })).toEqual({ mark: -1 });
});

test('Home and End move in the list once an option is marked, before that in the text', () => {
  expect(step('Home', { active: 2 })).toEqual({ mark: 0 });
  expect(step('End', { active: 0 })).toEqual({ mark: 2 });
  expect(step('Home')).toBeNull();
  expect(step('End')).toBeNull();
});

test('Enter takes the marked option, and sends the form where none is', () => {
  expect(step('Enter', { active: 1 })).toBe('choose');
  expect(step('Enter')).toBeNull();
});

test('Escape and Alt with the up arrow close the list', () => {
  expect(step('Escape', { active: 1 })).toBe('close');
  expect(step('ArrowUp', { active: 1 }, true)).toBe('close');
});

test('Delete takes out a past search, and otherwise a letter', () => {
  expect(step('Delete', { active: 0, isRemovable: true })).toBe('remove');
  expect(step('Delete', { active: 0 })).toBeNull();
  expect(step('Delete', { isRemovable: true })).toBeNull();
});
