import { describe, expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';

const ids = (text: string, pronouns?: string) =>
  checkHygiene({
    text,
    planFacts: pronouns === undefined ? {} : { person: { name: 'Robin Coe', pronouns } },
  }).map(({ id }) => id);

describe('he and she', () => {
  test.each([
    ['She was calm. Husband Bill visited. Brought grapes. She was smiling and holding his hand.', 'she/her'],
    ['Mum Karen rang 5pm. She asked about his tooth. I told her it is fine.', 'he/him'],
    ['Wife Ann phoned. Told her he ate well. Her hip is bad.', 'he/him'],
    ['GP Dr Shah visited. She checked his chest. I told her about the cough.', 'he/him'],
    [
      'Community nurse Orla came. She said keep the dressing. He said “about time”. She comes again.',
      'he/him',
    ],
    ['Told by Sanjay at noon. She got up. Sanjay checked her, she was holding his arm.', 'she/her'],
    ['Husband Bill visited. She was smiling and holding his hand.', undefined],
    ['Son visited. Robin ate lunch. He brought grapes.', 'she/her'],
    ['Godson came at 10. Robin had tea. He stays till two.', 'she/her'],
  ])('are somebody else’s: %s', (text, pronouns) => expect(ids(text, pronouns)).not.toContain('H02'));

  test.each([
    ['Robin ate all her lunch. He drank 200 ml and enjoyed his pudding.', 'she/her'],
    ['Wife Ann phoned. Robin ate well. Slept till two. He had pudding.', 'she/her'],
    ['She ate lunch. Later he slept.', undefined],
    ['Son rang. Robin ate lunch. Had a nap. Tea at four. Pads changed. He refused his tablets.', 'she/her'],
    ['Wife rang. Robin ate lunch. Had a nap. Tea at four. Pads changed. She refused her tablets.', 'he/him'],
    ['Gave Robin his tablets with water. She was fine.', 'he/him'],
  ])('do not agree: %s', (text, pronouns) => expect(ids(text, pronouns)).toContain('H02'));
});

describe('times', () => {
  test.each([
    'Fell 14:20. Daughter told 14:45. Nurse told 14:32.',
    'New area found 11:15. Photo done 11:30. Told RN Maciej 11:25.',
    'New area found 11:15. Photo done 11:30. Spoke to RN Maciej 11:25.',
    'Left 13:20 by ambulance, face drooping and speech slurred from 12:30.',
    '15:10 I was told by Sanjay that she tripped at 14:50.',
  ])('are in no order to keep: %s', (text) => expect(ids(text)).not.toContain('H06'));

  test.each([
    'At 14:20 walked out. At 13:50 came in.',
    'Fell 14:20. Nurse told 13:50.',
    'Lunch 13:20. Walked from 12:30 to 12:40.',
  ])('run backwards: %s', (text) => expect(ids(text)).toContain('H06'));
});
