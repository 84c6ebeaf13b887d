import { describe, expect, it } from 'vitest';
import { harmsOf, type HarmKind } from '@/evals/model/harm';

type Line = readonly [kind: HarmKind, shorthand: string, rules: string, mended: string];

const kinds = (shorthand: string, before: string, after: string, name = 'Nell Price') =>
  harmsOf({ one: { shorthand, reference: '', name }, before, after }).map(({ kind }) => kind);

/** What a model could do to a note, one of each kind and more. */
const planted: readonly Line[] = [
  ['lost', 'gave paracetamol 1g 0900', 'Gave paracetamol 1 g at 09:00.', 'Gave 1 g at 09:00.'],
  ['lost', 'walked to the shop w stick', 'Walked to the shop with stick.', 'Walked to shop stick.'],
  ['lost', 'skin red and sore', 'Skin red and sore.', 'Skin was red.'],
  ['person', 'told dtr and gp', 'Told daughter and GP.', 'Told GP.'],
  ['person', 'she ate lunch', 'She ate lunch.', 'Ate lunch.'],
  ['lost', 'Ola helped w wash', 'Ola helped with wash.', 'Helped with wash.'],
  ['person', 'nell ate lunch', 'Nell ate lunch.', 'Ate lunch.'],
  ['order', 'dtr rang gp', 'Daughter rang GP.', 'GP rang daughter.'],
  ['order', 'washed then ate', 'Washed then ate.', 'Ate then washed.'],
  ['turned', 'dtr rang 1000', 'Daughter rang at 10:00.', 'Daughter was rung at 10:00.'],
  ['turned', 'nurse called re legs', 'Nurse called re legs.', 'Nurse was called re legs.'],
  ['turned', 'she washed at sink', 'She washed at sink.', 'She was washed at sink.'],
  ['turned', 'mum told me', 'Mum told me.', 'Mum was told me.'],
  ['tense', 'dtr rang gp', 'Daughter rang GP.', 'Daughter was rang GP.'],
  ['tense', 'will ring if pad wet', 'Will ring if pad wet.', 'Will ring if pad was wet.'],
  ['tense', 'wants pad changed', 'Wants pad changed.', 'Wants pad was changed.'],
  ['tense', 'skin red', 'Skin red.', 'Skin is red.'],
  ['tense', 'skin is red', 'Skin is red.', 'Skin was red.'],
  ['tense', 'skin red', 'Skin red.', 'Skin may be red.'],
  ['tense', 'turn 2 hourly', 'Turn 2 hourly.', 'Turned 2 hourly.'],
  ['tense', 'left till they say', 'Left till they say.', 'Left till they said.'],
  ['negative', 'no pain', 'No pain.', 'Pain.'],
  ['negative', 'ate lunch', 'Ate lunch.', 'Ate no lunch.'],
  ['figure', 'bp 120/80', 'Blood pressure 120/80.', 'Blood pressure 120.'],
  ['figure', 'ate lunch', 'Ate lunch.', 'Ate lunch at 13:00.'],
  ['added', 'ate lunch', 'Ate lunch.', 'Happily ate lunch.'],
  ['changed', 'bruise l arm', 'Bruise left arm.', 'Bruise right arm.'],
];

describe('harm done to a note by mending it', () => {
  it.each(planted)('is found: %s, "%s"', (kind, shorthand, rules, mended) => {
    expect(kinds(shorthand, rules, mended)).toContain(kind);
    expect(kinds(shorthand, rules, rules)).toEqual([]);
  });

  it.each([
    ['rang chemist 1310 no answer', 'Rang chemist at 13:10 no answer.', 'Rang chemist at 13:10, no answer.'],
    ['skin dry', 'Skin dry.', 'Skin was dry.'],
    ['pads dry', 'Pads dry.', 'Pads were dry.'],
    ['skin is dry sites clean', 'Skin is dry sites clean.', 'Skin is dry sites are clean.'],
    ['son told 1600', 'Son told at 16:00.', 'Son was told at 16:00.'],
    ['dn called by Ola', 'District nurse called by Ola.', 'District nurse was called by Ola.'],
    ['he drink 2 sip', 'He drink 2 sips.', 'He drank 2 sips.'],
    ['water too hot she yelped', 'Water too hot she yelped.', 'Water too hot and she yelped.'],
    ['saw her 0920', 'Saw her 09:20.', 'Saw her at 09:20.'],
  ])('is none: "%s"', (shorthand, rules, mended) => {
    expect(kinds(shorthand, rules, mended)).toEqual([]);
  });
});
