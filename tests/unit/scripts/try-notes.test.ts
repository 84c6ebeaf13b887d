import { expect, it } from 'vitest';
import { unknownKeys } from '@/scripts/try-notes';

it('names the keys of a line of --notes that mean nothing', () => {
  const line = { id: 'a', text: 'Ate lunch', planfacts: {}, planFacts: { room: '9', diets: 'soft' } };
  expect(unknownKeys(JSON.stringify(line))).toEqual(['planfacts', 'planFacts.diets']);
  expect(unknownKeys(JSON.stringify({ id: 'a', text: 'Ate lunch', planFacts: { room: '9' } }))).toEqual([]);
  expect(unknownKeys('null')).toEqual([]);
});
