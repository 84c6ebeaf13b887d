import { expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';
import { hygieneInputSchema } from '@/core/hygiene/finding';
import { checks } from '@/core/knowledge/hygiene';
import { hygieneCaseSchema } from '@/evals/cases/hygiene/schema';
import { files, read } from './tree';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Missing {
  entry: string;
  lacks: string;
}

const needed = ['source', 'confidence'] as const;

/** Entries (objects with an id) that name no source or confidence of their own and stand under none. */
function unsourced(value: Json, inherited: readonly string[] = []): Missing[] {
  if (Array.isArray(value)) return value.flatMap((one) => unsourced(one, inherited));
  if (value === null || typeof value !== 'object') return [];
  const has = [...inherited, ...needed.filter((key) => typeof value[key] === 'string' && value[key] !== '')];
  const lacks = needed.filter((key) => !has.includes(key));
  const here =
    'id' in value && lacks.length > 0 ? [{ entry: String(value['id']), lacks: lacks.join(', ') }] : [];
  return [...here, ...Object.values(value).flatMap((one) => unsourced(one, has))];
}

const knowledge = files.filter((file) => /^knowledge\/.*\.json$/.test(file));

test('there is knowledge to look at', () => expect(knowledge.length).toBeGreaterThan(0));

test.each(knowledge)('%s: every entry names its source and how sure it is', (file) => {
  expect(unsourced(JSON.parse(read(file)) as Json)).toEqual([]);
});

test('an entry without a source is found', () => {
  const found = unsourced({
    entries: [
      { id: 'A', source: 'x', confidence: 'J' },
      { id: 'B', confidence: 'J' },
    ],
  });
  expect(found).toEqual([{ entry: 'B', lacks: 'source' }]);
});

test('knowledge is data: its folder holds nothing that runs', () => {
  expect(files.filter((file) => file.startsWith('knowledge/') && !/\.(json|md)$/.test(file))).toEqual([]);
});

/** Checks that code raises, by the id it hands to `report`. */
const raised = new Set(
  files
    .filter((file) => file.startsWith('core/hygiene/'))
    .flatMap((file) => [...read(file).matchAll(/'(H\d\d)'/gu)].map(([, id = '']) => id)),
);
const hygieneCases = read('evals/cases/hygiene/cases.jsonl')
  .trim()
  .split('\n')
  .map((line) => hygieneCaseSchema.parse(JSON.parse(line)));

test.each([...checks.values()].map((check) => [check.id, check] as const))(
  '%s: code raises it and an example shows that, or its entry says why not',
  (id, { notJudged }) => {
    const shown = hygieneCases.some(
      (one) =>
        one.expect.includes(id) &&
        checkHygiene(hygieneInputSchema.parse(one)).some((finding) => finding.id === id),
    );
    expect({ raised: raised.has(id), shown }).toEqual(
      notJudged === undefined ? { raised: true, shown: true } : { raised: false, shown: false },
    );
  },
);
