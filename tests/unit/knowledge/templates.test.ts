import { describe, expect, it } from 'vitest';
import { compileNotes } from '@/core/gaps/compile';
import { judgeNote } from '@/core/gaps/judge-note';
import { builtInNotes } from '@/core/knowledge/notes';
import { applyTemplate } from '@/core/knowledge/templates';

const element = (change: Record<string, unknown>): Record<string, unknown> => ({
  ...builtInNotes.types.find((type) => type.id === 'N03')?.elements.find(({ id }) => id === 'N03.fluid_ml'),
  ...change,
});
const apply = (template: unknown) =>
  applyTemplate(
    typeof template === 'string' ? template : JSON.stringify(template, null, 2),
    builtInNotes,
    compileNotes,
  );
const statusOf = (knowledge: typeof builtInNotes, text: string, id: string): string | undefined =>
  judgeNote({ text, chosenTypes: ['N03'] }, knowledge).gaps.find((gap) => gap.id === id)?.status;

describe("an organisation's own templates", () => {
  it('change an entry, and the change works', () => {
    const { knowledge, problems } = apply({
      version: 1,
      name: 'Alder House',
      elements: [element({ present: ['{VOLUME}', 'blue beaker'] })],
    });
    expect(problems).toEqual([]);
    expect(statusOf(builtInNotes, 'Drank a blue beaker of squash.', 'N03.fluid_ml')).toBe('partial');
    expect(statusOf(knowledge, 'Drank a blue beaker of squash.', 'N03.fluid_ml')).toBe('present');
  });

  it('add an element and switch one off', () => {
    const { knowledge, problems } = apply({
      version: 1,
      name: 'Alder House',
      elements: [element({ id: 'N03.plate', present: ['red plate'], partial: [], req: 'R' })],
      off: { elements: ['N03.position', 'C.choice'], types: ['N43'] },
    });
    expect(problems).toEqual([]);
    expect(statusOf(knowledge, 'Lunch on a red plate.', 'N03.plate')).toBe('present');
    expect(statusOf(knowledge, 'Lunch on a red plate.', 'N03.position')).toBeUndefined();
    expect(statusOf(knowledge, 'Lunch on a red plate.', 'C.choice')).toBeUndefined();
    expect(knowledge.types).toHaveLength(42);
  });

  it("recognise the organisation's own kind by the words of its document, though no cue names it", () => {
    const { knowledge, problems } = apply({
      version: 1,
      name: 'Alder House',
      types: [
        {
          ...builtInNotes.types.find(({ id }) => id === 'N27'),
          id: 'X01',
          slug: 'hydro',
          name: 'Hydrotherapy',
          includes: [],
          recognise: {
            decisive: ['hydrotherapy'],
            strong: ['warm pool session'],
            weak: [],
            labels: ['hydrotherapy'],
            examples: [
              'In the warm pool with floats, kicked legs, jets on, poolside chair hoist used.',
              'Floated on her back in the pool, splashed, woggle under arms, dried poolside.',
            ],
          },
          elements: [
            element({
              id: 'X01.water',
              label: 'What was done in the water',
              present: ['floated', 'kicked'],
              partial: [],
              examples: { present: ['floated with woggle', 'kicked along the rail'] },
            }),
          ],
        },
      ],
    });
    expect(problems).toEqual([]);
    const kinds = (text: string) => judgeNote({ text }, knowledge).types.map(({ id }) => id);
    expect(kinds('Poolside chair hoist in, splashed about with the woggle under his arms, jets on.')[0]).toBe(
      'X01',
    );
    expect(kinds('Ate all of his porridge and drank 200ml of tea.')).not.toContain('X01');
  });

  it.each([
    ['{\n  "version": 1,\n  "name": \n}', 4],
    [
      '{\n  "version": 1,\n  "name": "A",\n  "elements": [\n    {\n      "id": "N03.fluid_ml",\n      "req": "must"\n    }\n  ]\n}',
      7,
    ],
    ['{\n  "version": 1,\n  "name": "A",\n  "off": {\n    "elements": [\n      "N03.soup"\n    ]\n  }\n}', 6],
  ])('that are wrong name the line and leave the built-in set in force', (document, line) => {
    const { knowledge, problems } = apply(document);
    expect(knowledge).toBe(builtInNotes);
    expect(problems.map((problem) => problem.line)).toContain(line);
    for (const problem of problems) expect(problem.reason).not.toBe('');
  });

  it('refuse a cue that names a word list nobody knows', () => {
    const { knowledge, problems } = apply({
      version: 1,
      name: 'A',
      elements: [element({ present: ['<fudge> + {VOLUME}'] })],
    });
    expect(knowledge).toBe(builtInNotes);
    expect(problems[0]?.reason).toContain('<fudge>');
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});
