import { describe, expect, it } from 'vitest';
import { domains } from '@/core/knowledge/domains';
import { scaleMatters } from '@/core/knowledge/scales';
import { readSnapshot } from '@/core/record/build';
import { scaleConflicts } from '@/core/summary/conflicts-scales';
import { statesTold } from '@/core/summary/scales';
import { readStatements, type Statement } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const statements = (...lines: string[]): readonly Statement[] =>
  readStatements(
    readSnapshot(plainPage(writtenPage(['Name :: Doris Annable', ...lines])), { now: TODAY }),
    TODAY,
  );
const statesOf = (matter: string, ...lines: string[]): string[] =>
  (statesTold(statements(...lines)).get(matter) ?? []).map(({ state }) => state);
const shown = (...lines: string[]): string[] =>
  scaleConflicts(statements(...lines)).map(({ rule }) => rule.id);

describe('the matters of knowledge/scales.json', () => {
  it.each(scaleMatters)('$id names its states once, and only states of its own stand apart', (matter) => {
    const ids = matter.states.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(matter.apart.flat().filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !matter.apart.flat().includes(id))).toEqual([]);
    expect(
      matter.states.flatMap(({ denied }) => (denied === undefined || ids.includes(denied) ? [] : [denied])),
    ).toEqual([]);
    expect(domains.map(({ id }) => id)).toContain(matter.domain);
  });

  it.each(scaleMatters.flatMap(({ id, states }) => states.map((state) => ({ matter: id, ...state }))))(
    '$matter: $example is $id',
    ({ matter, id, example }) => {
      expect(statesOf(matter, '# Plan', example)).toContain(id);
    },
  );
});

describe('a label under a heading of allergies', () => {
  it('says what to, and nothing of the matter it is the name of elsewhere', () => {
    expect(statesOf('by-mouth', '# Food and drink', 'Food :: None')).toEqual(['nothing']);
    expect(statesOf('by-mouth', '# Allergies', 'Food :: None')).toEqual([]);
  });
});

describe('two places that tell states which cannot both hold', () => {
  it('are shown, as a row and a paragraph or as two paragraphs', () => {
    expect(
      shown('# Front page', 'Smoker? :: N', '# Routine', 'Rolls two rollies on the step after tea.'),
    ).toEqual(['CM-smoking']);
    expect(
      shown('# Getting up', 'Walks with a stick.', '# Handling', 'Full hoist with two for all transfers.'),
    ).toEqual(['CM-transfers']);
    expect(shown('# A', 'CPR :: Full', '# B', 'DNACPR signed 2 Feb 2026.')).toEqual(['CM-resuscitation']);
  });

  it('are not shown where they stand near each other on the scale', () => {
    expect(
      shown('# Getting up', 'Walks with a stick.', '# Handling', 'Zimmer frame for the garden.'),
    ).toEqual([]);
  });

  it.each([
    ['another time of day', 'Walks with a stick by day.', 'Full hoist at night for all transfers.'],
    ['some days', 'Walks with a stick.', 'On bad days full hoist for all transfers.'],
    ['then and now', 'Walked with a stick until the stroke.', 'Full hoist for all transfers.'],
    ['a plan', 'Walks with a stick.', 'Referred to the OT for a full hoist for all transfers.'],
    ['a goal', 'Wheeled frame and one carer beside her.', 'To get to the window on my own two feet.'],
    ['a denial', 'Walks with a stick.', 'Does not need a full hoist.'],
    ['somebody else', 'Non-smoker.', 'Her son smokes in the yard.'],
  ])('are not shown where it is %s', (_, one, other) => {
    expect(shown('# Getting up', one, '# Handling', other)).toEqual([]);
  });

  it('are not shown where one stands among goals', () => {
    const feet = 'Full hoist for all transfers.';
    const free = 'Walks on her own two feet.';
    expect(shown('# Moving', feet, '# Handling', free)).toEqual(['CM-transfers']);
    expect(shown('# Moving', feet, '# Planned outcome', free)).toEqual([]);
    expect(shown('# Moving', feet, '# Review', `Goal :: ${free}`)).toEqual([]);
  });

  it('are told by an order that begins like a goal', () => {
    expect(statesOf('transfers', '# Moving', 'To have full hoist for all transfers.')).toEqual(['hoist']);
  });

  it('tell nothing where one statement tells both', () => {
    expect(statesOf('transfers', '# Moving', 'Stick to the door, full hoist for all other moves.')).toEqual(
      [],
    );
  });

  it('name the same person where somebody went', () => {
    const home = ['# Home', 'Lives with husband Imran.'];
    expect(shown(...home, '# Family', 'Imran moved out on 11 April.')).toEqual(['CM-gone']);
    expect(shown(...home, '# Family', 'Robert moved out on 11 April.')).toEqual([]);
  });

  it('are heard in a note that says so from now on, or where the state lasts by itself', () => {
    const page = (note: string): readonly Statement[] => {
      const read = statements('# Eating', 'Feeds himself.', '# Notes', note);
      const last = read.at(-1);
      if (last)
        last.note = { author: null, when: '2026-06-14T09:00', text: note } as unknown as Statement['note'];
      return read;
    };
    const told = (note: string): string[] => scaleConflicts(page(note)).map(({ rule }) => rule.id);
    expect(told('Has to be fed every meal since the fall.')).toEqual(['CM-feeding']);
    expect(told('Ate his dinner.')).toEqual([]);
  });
});
