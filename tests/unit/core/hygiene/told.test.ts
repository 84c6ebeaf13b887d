import { expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';

const ids = (text: string) => checkHygiene({ text }).map(({ id }) => id);

test.each([
  'Fell in the lounge, GP aware.',
  'Weighed 52.4 kg. Told nurse, food chart started.',
  'Went in and she was cold. I rang the office.',
  'Very hot and shaking. Rang 111, waiting for a callback.',
])('asks who and when: %s', (text) => expect(ids(text)).toContain('H41'));

test.each([
  'He looked flat, no eye contact.',
  'Mum said she has rung the housing twice.',
  'All out in 6 minutes. Manager Jo present.',
  'They came to bingo. Mr Seager called numbers.',
  'Mum rang, she is poorly so Dad will come.',
  'Niece phoned, she is poorly so Dad will come.',
])('nobody was told: %s', (text) => expect(ids(text)).not.toContain('H41'));
