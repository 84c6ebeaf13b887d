import { describe, expect, it } from 'vitest';
import { completeness, isUndecided } from '@/core/gaps/completeness';
import { judgeNote } from '@/core/gaps/judge-note';

describe('how much of a note is there', () => {
  it('counts what the kind asks for, and names the first thing to add', () => {
    const { found, of, first } = completeness(judgeNote({ text: 'Red area on left heel, cream applied.' }));
    expect(found).toBeLessThan(of);
    expect(first).not.toBeNull();
  });

  it('is undecided only where several kinds are likely, nothing is asked and little was found', () => {
    const judged = judgeNote({ text: 'Red area on left heel, cream applied.' });
    expect(isUndecided(judged)).toBe(false);
    const kind = { id: 'N01', name: '', included: false, evidence: [] };
    const unasked = { ...judged, asked: [] };
    expect(isUndecided({ ...unasked, types: [...judged.types, kind] })).toBe(true);
    expect(isUndecided({ ...unasked, types: [...judged.types, { ...kind, included: true }] })).toBe(false);
    const said = judged.gaps.map((gap) => ({ ...gap, status: 'present' as const }));
    expect(isUndecided({ ...unasked, types: [...judged.types, kind], gaps: said })).toBe(false);
  });
});
