import { expect, it } from 'vitest';
import { judgeLine, unknownKeys } from '@/scripts/try-notes';

it('names the keys of a line of --notes that mean nothing', () => {
  const line = { id: 'a', text: 'Ate lunch', planfacts: {}, planFacts: { room: '9', diets: 'soft' } };
  expect(unknownKeys(JSON.stringify(line))).toEqual(['planfacts', 'planFacts.diets']);
  expect(unknownKeys(JSON.stringify({ id: 'a', text: 'Ate lunch', planFacts: { room: '9' } }))).toEqual([]);
  expect(unknownKeys('null')).toEqual([]);
});

it('judges a line as the panel judges the note, with its spans', () => {
  const { result } = judgeLine(
    JSON.stringify({ id: 'a', text: 'Fell in the lounge at 14:20. Told [name, role] at [time].' }),
  );
  expect(result.types[0]).toBe('N11');
  expect(result.elements).toMatchObject({ 'C.when': 'present', 'C.told': 'absent' });
  expect(result.spans['C.when']?.[0]).toMatchObject({ where: 'text', quote: '14:20' });
  expect(result.asked).toContain('C.told');
  expect(result.hygiene.map(({ id }) => id)).toContain('H33');
  expect(judgeLine(JSON.stringify({ id: 'b', text: 'ok' })).result.types).toEqual([]);
});
