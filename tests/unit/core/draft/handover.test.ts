import { describe, expect, it } from 'vitest';
import { draftHandover } from '@/core/draft/handover';
import { planUpdates } from '@/core/draft/plan-update';
import type { Note } from '@/core/record/record';

function note(id: string, when: string | null, text: string): Note {
  const evidence = [{ block: id, start: 0, end: text.length, quote: text }];
  return { id, when, whenText: when, author: 'Ada', type: null, text, section: null, evidence };
}

const notes = [
  note('n1', '2026-06-14T08:00', 'Nell ate all her breakfast. Nell fell in the lounge at 08:40.'),
  note('n2', '2026-06-15T07:00', 'Nell walks with two sticks now. GP will visit tomorrow.'),
  note('n3', null, 'The daughter was told at 09:10.'),
];

describe('a handover', () => {
  it('holds only sentences of the notes, each with its place', () => {
    const lines = draftHandover(notes, null);
    expect(lines.map((line) => line.text)).toContain('GP will visit tomorrow');
    for (const line of lines) {
      const [place] = line.evidence;
      const from = notes.find((each) => each.id === place?.block);
      expect(from?.text.slice(place?.start, place?.end)).toBe(line.text);
      expect(place?.quote).toBe(line.text);
    }
  });

  it('puts what is still to do first, and leaves out older notes', () => {
    const lines = draftHandover(notes, '2026-06-15T00:00');
    expect(lines[0]?.group).toBe('Still to do');
    expect(lines.some((line) => line.text.includes('breakfast'))).toBe(false);
    expect(lines.some((line) => line.text.includes('daughter'))).toBe(true);
  });

  it.each([
    ['She said "see you tomorrow, mind the step".', 'Everything else'],
    ['He said “I told you it hurts” and sat down.', 'Everything else'],
    ['He said “my knee is in pain” and sat down.', 'Different from usual'],
    ['GP will visit tomorrow, she said "about time".', 'Still to do'],
  ])('takes no task and no telling from what is quoted: %s', (text, group) => {
    const lines = draftHandover([note('n1', '2026-06-15T08:00', text)], null);
    expect(lines[0]?.group).toBe(group);
  });

  it('says once what several notes say in the same words, with every place, newest first', () => {
    const repeated = [
      note('n1', '2026-06-14T08:00', 'Declined a wash today. Ate well.'),
      note('n2', '2026-06-15T08:00', 'declined a wash today.'),
      note('n3', '2026-06-13T08:00', 'Declined a wash today, no reason given.'),
    ];
    const lines = draftHandover(repeated, null);
    const wash = lines.filter((line) => /^declined a wash today$/iu.test(line.text));
    expect(wash).toMatchObject([{ when: '2026-06-15T08:00', again: 1 }]);
    expect(wash[0]?.evidence.map(({ block }) => block)).toEqual(['n2', 'n1']);
    expect(lines.filter((line) => line.again === 0)).toHaveLength(lines.length - 1);
  });

  it.each([
    ['Frank told 07:30', true],
    ['Rang the surgery at 10:05', true],
    ['111 rang 06:58, advice to watch', true],
    ['GP was called at 11', true],
    ['Manager informed by phone', true],
    ['District nurse called at 10 to dress the heel', false],
    ['Daughter visited and rang the bell', false],
    ['She told me about her garden', false],
    ['Likes to be called Peg', false],
    ['Sister rang this afternoon', false],
    ['SLT advised smaller sips', false],
  ])('who was told: %j is %j', (text, told) => {
    const [line] = draftHandover([note('n9', '2026-06-15T09:00', `${text}.`)], null);
    expect(line?.group === 'Who was told').toBe(told);
  });
});

describe('a plan update', () => {
  it('sets what the notes say beside the line of the plan, unchanged', () => {
    const current = { text: 'Nell walks with a frame.', evidence: [] };
    const updates = planUpdates([current, { text: 'Soft diet.', evidence: [] }], notes);
    expect(updates).toHaveLength(1);
    expect(updates[0]?.current).toBe(current);
    expect(updates[0]?.proposed[0]?.text).toBe('Nell walks with two sticks now');
  });

  it('sides and numbers alone are nothing in common', () => {
    const plan = [{ text: 'Left hip replacement 2016, cleared on two swabs.', evidence: [] }];
    const left = [note('n4', null, 'Two cups of tea were left cold.')];
    expect(planUpdates(plan, left)).toEqual([]);
    expect(planUpdates(plan, [note('n5', null, 'Hip replacement scar is sore.')])).toHaveLength(1);
  });
});
