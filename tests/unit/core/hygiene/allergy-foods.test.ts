import { expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';

const ids = (text: string, ...allergies: string[]) =>
  checkHygiene({ text, planFacts: { allergies } }).map(({ id }) => id);

test.each([
  ['Lunch prawn curry, ate half. Lips tingly after.', 'shellfish'],
  ['Ate cheese on toast and a yogurt.', 'dairy'],
  ['Had salmon for tea.', 'fish'],
  ['Had an omelette for lunch.', 'eggs'],
  ['Ate a slice of Battenberg.', 'nuts'],
])('%s and an allergy to %s do not agree', (text, allergy) => {
  expect(ids(text, allergy)).toContain('H03');
  expect(ids(text, 'latex')).not.toContain('H03');
});

test.each([
  ['Had salmon for tea.', 'shellfish'],
  ['Ate prawns.', 'fish'],
  ['Had dairy-free yogurt for pudding.', 'dairy'],
  ['Offered cheese at lunch but no, allergic.', 'dairy'],
  ['Barrier cream applied after lunch.', 'dairy'],
  ['Lunch: declined the prawn curry.', 'shellfish'],
  ['Will have cheese on toast tomorrow.', 'dairy'],
  ['Had oat milk on her porridge.', 'milk'],
  ['Cleaned the fish tank after lunch.', 'fish'],
])('%s and %s: nothing to say', (text, allergy) => expect(ids(text, allergy)).not.toContain('H03'));
