import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hazardLog, hazards, riskOf, type Hazard } from '@/scripts/assurance/hazards';
import { inRoot } from '@/scripts/lib/root';
import { read } from './tree';

/** Tests that a hazard names and that are not there. */
const missing = (all: readonly Hazard[]): string[] =>
  all.flatMap(({ id, controls }) =>
    controls.flatMap(({ shown }) =>
      shown
        .filter(([file, title]) => !existsSync(inRoot(file)) || !read(file).includes(title))
        .map(([file, title]) => `${id}: ${file}: ${title}`),
    ),
  );

test('every control of the hazard log is shown by a test that is there', () => {
  expect(missing(hazards())).toEqual([]);
});

test('a test that is not there is found', () => {
  const [first] = hazards();
  if (!first) throw new Error('no hazards');
  const gone = (file: string): Hazard => ({
    ...first,
    controls: [{ what: 'a control', shown: [[file, 'no test is called like this, or ever ' + 'was']] }],
  });
  expect(missing([gone('tests/house/hazards.test.ts'), gone('tests/none.test.ts')])).toHaveLength(2);
});

test('the hazards have numbers of their own, in order', () => {
  const ids = hazards().map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('risk grows with severity and with likelihood', () => {
  expect(riskOf('minor', 'very low')).toBe(1);
  expect(riskOf('major', 'very low')).toBe(2);
  expect(riskOf('major', 'medium')).toBe(3);
  expect(riskOf('catastrophic', 'very high')).toBe(5);
});

test('docs/assurance/hazard-log.md is what the data make', async () => {
  expect(read('docs/assurance/hazard-log.md')).toBe(await hazardLog(hazards()));
});
