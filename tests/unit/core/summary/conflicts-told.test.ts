import { describe, expect, it } from 'vitest';
import { domains } from '@/core/knowledge/domains';
import { sideMatters } from '@/core/knowledge/sides';
import { readSnapshot } from '@/core/record/build';
import { toldConflicts, toldOf } from '@/core/summary/conflicts-sides';
import { readStatements, type Statement } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const statements = (...lines: string[]): readonly Statement[] =>
  readStatements(
    readSnapshot(plainPage(writtenPage(['Name :: Doris Annable', ...lines])), { now: TODAY }),
    TODAY,
  );
const shown = (...lines: string[]): string[] =>
  toldConflicts(statements(...lines)).map(({ rule }) => rule.id);

describe('the matters of knowledge/sides.json', () => {
  it.each(sideMatters)('$id names its states once, and only states of its own stand apart', (matter) => {
    const ids = matter.states.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(matter.apart.flat())).toEqual(new Set(ids));
    expect(domains.map(({ id }) => id)).toContain(matter.domain);
  });

  it.each(sideMatters.flatMap(({ id, states }) => states.map((state) => ({ matter: id, ...state }))))(
    '$matter: $example is $id',
    ({ matter, id, example }) => {
      expect(toldOf(matter, statements('# Plan', example))).toContain(id);
    },
  );
});

describe('two places that tell, in whatever words, what cannot both hold', () => {
  it.each([
    [
      'an allergy',
      'No known reactions to anything.',
      'She came out in hives after trimethoprim.',
      'CW-allergy',
    ],
    ['a food', 'Food allergies: none', 'Kiwi: her lips swell.', 'CW-allergy'],
    ['moving', 'Walks to the toilet on her own.', 'Hoist with two staff for all transfers.', 'CW-moving'],
    [
      'carers',
      'One of you is plenty to stand her.',
      'Two staff and the stand aid for all moves.',
      'CW-hands',
    ],
    ['who is told', 'Ring Tracy with any news.', 'Do not discuss anything with Tracy.', 'CW-told'],
    ['a medicine', 'Memantine 20 mg at night.', 'Memantine stopped, kidneys.', 'CW-medicine'],
    ['a medicine no more', 'Buccal midazolam 10 mg after five minutes.', 'No midazolam.', 'CW-medicine'],
    [
      'a medicine by number',
      'Amitriptyline stopped, not to have again.',
      'Amitriptyline, 2 tablets at night.',
      'CW-medicine',
    ],
    ['hearing', 'Hears well.', 'Two aids, tubes changed monthly.', 'CW-ears'],
  ])('are shown: %s', (_, one, other, rule) => {
    expect(shown('# One place', one, '# Another place', other)).toContain(rule);
    expect(shown('# One place', other, '# Another place', one)).toContain(rule);
  });

  it.each([
    ['a side effect', 'No known allergies.', 'Codeine: makes her very constipated.'],
    ['none of another kind', 'No food allergies.', 'Penicillin made her swell up.'],
    ['somebody else’s', 'No known allergies.', 'Her sister swells up with penicillin.'],
    ['another person', 'Ring Tracy with any news.', 'Nothing to be told to Gareth.'],
    ['another medicine', 'Memantine 20 mg at night.', 'Ramipril stopped, kidneys.'],
    ['an earlier dose', 'Furosemide 20 mg each morning.', 'Furosemide 40 mg was stopped in May.'],
    ['a medicine not needed', 'Buccal midazolam 10 mg after five minutes.', 'No midazolam used.'],
    ['an overdose', 'Amitriptyline stopped, not to have again.', 'Overdose of amitriptyline, 30 tablets.'],
    ['on some days', 'Walks to the toilet on her own.', 'If she is tired, hoist with two staff.'],
    ['another time of day', 'One of you to stand her by day.', 'Two staff to turn her at night.'],
    ['a hoist for a bath', 'Walks to the toilet on her own.', 'Bath hoist with one.'],
  ])('are not shown: %s', (_, one, other) => {
    expect(shown('# One place', one, '# Another place', other)).toEqual([]);
  });
});
