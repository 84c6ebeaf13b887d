import { describe, expect, it } from 'vitest';
import type { ElementVerdict } from '@/core/gaps/judge-element';
import { judgeNote } from '@/core/gaps/judge-note';
import { SaidIn } from '@/core/gaps/said';
import { signsOfVerdicts, weighVerdicts } from '@/core/gaps/weigh-verdicts';
import type { NoteElement } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';
import { saying, verdictSigns, type Saying } from '@/core/knowledge/saying';
import { readText } from '@/core/text/scope';

const text = 'The kettle fell. She was unscathed.';
const elementOf = (id: string): NoteElement => {
  const found = builtInNotes.types.flatMap(({ elements }) => elements).find((one) => one.id === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const element = elementOf('N13.harm');

const verdict = (
  status: ElementVerdict['status'],
  req: ElementVerdict['req'] = 'r',
  spans: ElementVerdict['spans'] = [],
): ElementVerdict => ({ id: 'N13.harm', req, status, missing: status === 'partial' ? ['who'] : [], spans });

/** Weights that speak for one verdict whatever is said. */
const always = (to: 'absent' | 'partial' | 'present' | 'not-applicable', odds = 5): Saying['verdicts'] => {
  const place = ['absent', 'partial', 'present', 'not-applicable'].indexOf(to);
  const nothing = verdictSigns.map((sign) => [sign, [0, 0, 0, 0]] as const);
  const signs = {
    ...Object.fromEntries(nothing),
    always: [0, 1, 2, 3].map((one) => (one === place ? odds : 0)),
  } as NonNullable<Saying['verdicts']['absent']>;
  return { absent: signs, partial: signs, present: signs, 'not-applicable': signs };
};

const weighed = (
  before: ElementVerdict,
  weights: Saying['verdicts'],
  safety = false,
  own = element,
  note = text,
) => weighVerdicts([{ verdict: before, element: own }], new SaidIn(readText(note), []), safety, weights)[0];

describe('verdicts when all is weighed', () => {
  it('become present with the likeliest sentence for evidence', () => {
    const found = weighed(verdict('absent'), always('present'));
    expect(found?.status).toBe('present');
    expect(found?.spans).toHaveLength(1);
  });

  it('become half with something to ask for, and keep the place a cue found', () => {
    const spans = [{ start: 0, end: 3 }];
    const found = weighed(verdict('present', 'r', spans), always('partial'), false, element, 'Was ok.');
    expect([found?.status, found?.spans]).toEqual(['partial', spans]);
    expect(found?.missing.join('')).not.toBe('');
  });

  it('become absent with no place and nothing half said', () => {
    const found = weighed(verdict('partial', 'r', [{ start: 0, end: 3 }]), always('absent'));
    expect([found?.status, found?.spans, found?.missing]).toEqual(['absent', [], []]);
  });

  it('call missing what a cue found whole only where that is clearly likelier, and never not applicable', () => {
    const found = verdict('present', 'r', [{ start: 4, end: 10 }]);
    for (const to of ['absent', 'partial'] as const) {
      expect(weighed(found, always(to, 0.4))?.status).toBe('present');
      expect(weighed(found, always(to, 0.6))?.status).toBe(to);
    }
    expect(weighed(found, always('not-applicable'))?.status).toBe('present');
  });

  it('raise half of what a safety kind requires late, and never where its element says so', () => {
    expect(weighed(verdict('partial', 'R'), always('present', 1.7), true)?.status).toBe('partial');
    expect(weighed(verdict('partial', 'R'), always('present', 1.8), true)?.status).toBe('present');
    expect(weighed(verdict('partial', 'R'), always('present'), false)?.status).toBe('present');
    expect(weighed(verdict('partial', 'r'), always('present'), true)?.status).toBe('present');
    const head = elementOf('N11.head');
    expect(weighed(verdict('partial', 'R'), always('present'), true, head)?.status).toBe('partial');
    const fall = judgeNote({ text: 'Found on the floor at 02:15. No injury seen, checked head to toe.' });
    expect(fall.gaps.find(({ id }) => id === 'N11.head')?.status).toBe('partial');
  });

  it('leave alone what was taken back, what an organisation wrote, and what has no weights', () => {
    expect(weighed(verdict('unclear'), always('present'))?.status).toBe('unclear');
    expect(weighed(verdict('absent'), always('present'), false, { ...element })?.status).toBe('absent');
    expect(weighed(verdict('absent'), {})?.status).toBe('absent');
  });

  it('are weighed by signs that are all there, for every status', () => {
    const [one] = signsOfVerdicts(
      [{ verdict: verdict('absent', 'R'), element }],
      new SaidIn(readText(text), []),
      true,
    );
    expect(Object.keys(one?.signs ?? {}).sort()).toEqual([...verdictSigns].sort());
    expect(one?.signs.careful).toBe(1);
    expect(Object.keys(saying().verdicts).sort()).toEqual(['absent', 'not-applicable', 'partial', 'present']);
  });
});
