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
  ['Ate prawn curry, no reaction seen.', 'shellfish'],
  ['Ate prawn curry, no shellfish reaction seen.', 'shellfish'],
  ['Had a peanut butter sandwich, did not finish it.', 'nuts'],
  ['Did not finish her peanut butter sandwich.', 'nuts'],
  ['Asked for a peanut butter sandwich and ate it all.', 'nuts'],
  ['Asked for peanut butter on toast, made it for her and she ate it.', 'nuts'],
  ['Offered prawn curry, took two bites.', 'shellfish'],
  ['Ate soup, bread and cheese.', 'dairy'],
  ['Declined pudding, cheese and biscuits given.', 'dairy'],
  ['Ate prawn curry, declined pudding.', 'shellfish'],
  ['Refused breakfast but had cheese on toast at 11.', 'dairy'],
  ['Had oat milk in her tea and a cheese sandwich.', 'dairy'],
  ['ate a snickers', 'nuts'],
  ['Had cheese, checked label first.', 'dairy'],
  ['Nobody saw it but she ate a peanut butter sandwich.', 'nuts'],
  ['Checked her pads. Ate prawn curry and checked on after.', 'shellfish'],
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
  ['Offered prawn curry, declined.', 'shellfish'],
  ['Given prawn curry, she refused it as allergic.', 'shellfish'],
  ['Ate soup, prawn curry declined.', 'shellfish'],
  ['Ate soup, cheese and biscuits declined.', 'dairy'],
  ['Ate soup, declined cheese and biscuits.', 'dairy'],
  ['Curry for tea, no prawns given.', 'shellfish'],
  ['Had a yogurt, checked label, dairy free.', 'dairy'],
  ['Prawn curry on the menu, had chicken instead.', 'shellfish'],
  ['Asked for a peanut butter sandwich.', 'nuts'],
  ['Asked for a peanut butter sandwich, gave ham.', 'nuts'],
  ['Ate everything apart from the cheese.', 'dairy'],
  ['Offered cheese sandwich but she can’t have it.', 'dairy'],
  ['Refused cheese sandwich, ate ham one.', 'dairy'],
  ['Asked for cheese on toast, told her no because of her allergy, gave jam.', 'dairy'],
  ['Had digestive problems after lunch.', 'gluten'],
])('%s and %s: nothing to say', (text, allergy) => expect(ids(text, allergy)).not.toContain('H03'));

test.each([
  ['Clarithromycin 500 mg given.', 'Erythromycin'],
  ['oramorph 2.5 ml given at 10', 'morphine'],
  ['Gave co-codamol x2.', 'codeine'],
  ['Given co-amoxiclav, no reaction seen.', 'Penicillin (rash)'],
  ['Amoxicillin given, checked after 30 mins.', 'penicillins'],
  ['Applied Inadine to the heel.', 'iodine'],
  ['No reaction to amoxicillin given at 8.', 'amoxicillin'],
  ['Had peanut butter on toast.', 'peanut butter'],
  ['Bee sting to her hand.', 'bee stings'],
])('%s and an allergy to %s do not agree', (text, allergy) => {
  expect(ids(text, allergy)).toContain('H03');
  expect(ids(text, 'latex')).not.toContain('H03');
});

test.each([
  ['Clarithromycin 500 mg given.', 'penicillin'],
  ['Oramorph not given.', 'morphine'],
  ['Co-amoxiclav withheld, GP rung.', 'penicillin'],
  ['GP prescribed amoxicillin, not given, allergic.', 'penicillin'],
  ['Allergic to penicillin, co-amoxiclav and latex.', 'penicillin'],
  ['Declined ibuprofen.', 'aspirin'],
  ['Rang GP re amoxicillin, says allergic, will change.', 'penicillin'],
  ['Wore gloves for personal care.', 'latex gloves'],
  ['Severe rash on her arm.', 'penicillin, severe rash'],
  ['Amoxicillin 500 mg given to another resident.', 'amoxicillin'],
  ['No amoxicillin given.', 'amoxicillin'],
  ['No reaction to penicillin known.', 'penicillin'],
  ['Stings when she passes urine.', 'bee stings'],
  ['Had bread and butter.', 'peanut butter'],
])('%s and %s: nothing to say', (text, allergy) => expect(ids(text, allergy)).not.toContain('H03'));
