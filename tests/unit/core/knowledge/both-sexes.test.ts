import { expect, test } from 'vitest';
import { redFlags } from '@/core/knowledge/red-flags';

const partners: Readonly<Record<string, readonly string[]>> = {
  he: ['she'],
  she: ['he'],
  him: ['her'],
  his: ['her'],
  her: ['him', 'his'],
  man: ['woman'],
  woman: ['man'],
  men: ['women'],
  women: ['men'],
  male: ['female'],
  female: ['male'],
  males: ['females'],
  females: ['males'],
};

/** Only women are pregnant; an institute and a shed have one name each. */
const ofOne = /^(?:expecting her(?: first)?|women s institute|men s shed|male nurse on duty)$/;

/** The same phrase of a person of the other sex, in each way it can be said. */
function others(phrase: string): string[] {
  let ways = [''];
  for (const word of phrase.split(' ')) {
    const star = word.endsWith('*') ? '*' : '';
    const swapped = partners[star ? word.slice(0, -1) : word]?.map((other) => other + star) ?? [word];
    ways = ways.flatMap((way) => swapped.map((other) => `${way} ${other}`.trim()));
  }
  return ways;
}

test('what is a red flag of a woman is one of a man, and the other way about', () => {
  const alone = redFlags.flatMap(({ id, recognisers }) =>
    recognisers.flatMap(({ terms = [], with: near = [], without = [] }) =>
      [terms, near, without].flatMap((list) =>
        list
          .filter((phrase) => !ofOne.test(phrase) && !others(phrase).some((other) => list.includes(other)))
          .map((phrase) => `${id}: ${phrase}`),
      ),
    ),
  );
  expect(alone).toEqual([]);
});

test('a phrase of one sex is swapped word by word', () => {
  expect(others('male carer*')).toEqual(['female carer*']);
  expect(others('let her see you')).toEqual(['let him see you', 'let his see you']);
});
