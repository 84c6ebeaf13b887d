import { expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';

const money = (text: string) => checkHygiene({ text }).filter(({ id }) => id === 'H20');

test.each([
  ['£50 from safe, spent £12.40 and £23.15, change £15.45.', '£50.00 − £12.40 − £23.15 = £14.45'],
  [
    '£10 given, spent £4.50 in Boots and £2 in Greggs, £4 change given to her.',
    '£10.00 − £4.50 − £2.00 = £3.50',
  ],
  ['Spent £13.20, given £20, change £7.80.', '£20.00 − £13.20 = £6.80'],
  ['Took £40.00, spent £30.09, change £9.81.', '£40.00 − £30.09 = £9.91'],
  ['Had £20. Bread £2, milk £3, total £5, change £16.', '£20.00 − £5.00 = £15.00'],
])('says where the sum is wrong: %s', (text, sum) => {
  expect(money(text).map(({ detail }) => detail.split(';')[0])).toEqual([sum]);
});

test.each([
  '£50 from safe, spent £12.40 and £23.15, change £14.45 to purse. Receipts x2.',
  'Withdrew £60 with him. Spent £25 on shoes, £10 lunch. £25 left in wallet.',
  '£10 given, spent £4.50 in Boots and £2 in Greggs, £3.50 change given to her. Receipts.',
  'Spent £6 + £4, had £20, change £10.',
  'Spent £13.20, given £20, change £6.80.',
  'Had £20. Bread £2, milk £3, total £5, change £15.',
  'Given £20, spent £9.80, receipt for £9.80, change £10.20.',
])('is quiet about a right one: %s', (text) => expect(money(text)).toEqual([]));
