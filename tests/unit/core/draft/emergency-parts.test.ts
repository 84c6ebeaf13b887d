/** Emergencies told by words of several kinds: as workers write them, and what only sounds like one. */
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { emergencyEntriesIn, emergencyIn, policyPromptIn, staysVerbatim } from '@/core/draft/emergency';
import examplesData from '@/knowledge/emergency-examples.json';

const list = z.array(z.string().min(1)).min(70);
const lines = z.strictObject({ loud: list, quiet: list });
/** The second half was written when the words of the first were in the knowledge. */
const { first, second } = z.strictObject({ first: lines, second: lines }).parse(examplesData);

const isShown = (text: string): boolean =>
  emergencyEntriesIn(text).length > 0 || emergencyIn(text) !== null || policyPromptIn(text) !== null;

describe.each([first, second])('examples', ({ loud, quiet }) => {
  it.each(loud)('shows for: %s', (text) => expect(isShown(text)).toBe(true));
  it.each(quiet)('is quiet for: %s', (text) => {
    expect(isShown(text)).toBe(false);
    expect(emergencyEntriesIn(text)).toEqual([]);
  });
});

describe('how parts stand', () => {
  test.each([
    ['in any order', 'on apixaban, cut on the forehead, fell in the hall', 'EM16'],
    ['in the next sentence', 'Fell in the hall and hit her head. On apixaban.', 'EM16'],
    ['one of them of yesterday', 'hit his head yesterday, drowsy now', 'EM16'],
  ])('%s', (_, text, id) => expect(emergencyEntriesIn(text).map((sign) => sign.id)).toContain(id));
  test.each([
    [
      'too far apart',
      'Hit her head. Told the office. Had tea and a biscuit with Joan in the lounge. On apixaban.',
    ],
    ['one denied', 'hit her head, not on blood thinners'],
    ['one denied through the other', 'no head injury, on apixaban'],
    ['over since', 'Toast stuck in her throat, could not speak. It came out.'],
    ['of somebody else', 'His brother killed himself in March'],
  ])('%s', (_, text) => expect(emergencyEntriesIn(text)).toEqual([]));

  test('the places are those of the words', () => {
    const text = 'ok am. gob dropped one side, cor lift arm';
    const [source] = emergencyIn(text)?.sources ?? [];
    expect(text.slice(source?.start, source?.end)).toMatch(/^gob dropped/u);
  });
});

test('words about suicide are kept as they are, denied as well', () => {
  expect(staysVerbatim("says they don't want to kill themselves")).toBe(true);
  expect(policyPromptIn('denies wanting to kill himself')).toBeNull();
  expect(staysVerbatim('cut himself shaving')).toBe(false);
});

test.each([
  ['right arm weak and speech garbled, gp told', '999'],
  ['left arm went weak suddenly, senior told', '999'],
  ['Bleeding from leg will not stop. Pressure on. Shift finished 8pm', '999'],
  ['Nosebleed that wouldnt stop, ended after an hour. Later her leg wound bleeding and will not stop', '999'],
  ['bm 2.1 refusing glucose gel', '999'],
  ['wrapped cable round neck, cushion on chair', '999'],
  ['coughing up blood, lots of clots', '999'],
  ['wants to kill herself, laughed it off', 'policy'],
  ['said better off dead, mum visiting tomorrow', 'policy'],
  ['cut wrists, gp called', 'policy'],
  ['Nose bleeding, would not stop. Then it stopped by itself.', 'nothing'],
])('what stands beside a sign and is not said of it takes nothing away: %s', (text, shown) => {
  const told = emergencyIn(text) ? '999' : policyPromptIn(text) ? 'policy' : 'nothing';
  expect(told).toBe(shown);
});
