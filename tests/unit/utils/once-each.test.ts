import { expect, it } from 'vitest';
import { onceEach } from '@/utils/once-each';

it('makes each thing once, nothing among them', () => {
  const asked: string[] = [];
  const lengthOf = onceEach((text: string) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['a', '', 'abc', 'a', ''].map(lengthOf)).toEqual([1, undefined, 3, 1, undefined]);
  expect(asked).toEqual(['a', '', 'abc']);
});
