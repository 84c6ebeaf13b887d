import { describe, expect, it } from 'vitest';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import { compareReaders, type ReadNote } from '@/evals/gaps/readers';

type Labels = ReadNote['note']['labels'];

const judged = (labels: Labels): NoteJudgement => ({
  types: [{ id: 'N11', name: 'Fall', included: false, evidence: [] }],
  gaps: Object.entries(labels).map(([id, status]) => ({
    id,
    status,
    req: 'R',
    label: '',
    why: '',
    question: '',
    stub: '',
    missing: [],
    evidence: [],
  })),
  asked: ['C.told'],
});

function note(labels: Labels, second: Labels, said: Labels): ReadNote {
  const reading = { id: 'na-n11-01', kinds: ['N11'], unsure: ['C.when'], ask: ['C.told'] };
  return {
    note: { id: 'na-n11-01', text: 'Fell at 3, told nobody', types: ['N11'], labels, tags: ['plain'] },
    readings: [
      { ...reading, reader: 1, labels },
      { ...reading, reader: 2, labels: second, ask: ['C.where'] },
    ],
    judgement: judged({}),
    given: judged(said),
  };
}

describe('how far readers agree', () => {
  const labels: Labels = { 'C.when': 'partial', 'C.told': 'absent', 'C.where': 'present' };
  const other: Labels = { 'C.when': 'present', 'C.told': 'absent', 'C.where': 'present' };

  it('is whole where they say the same, and told apart by what they were sure of', () => {
    const all = compareReaders([note(labels, other, labels)]);
    expect(all['writer, first reader']).toMatchObject({ labels: 3, kappa: 1, partialF1: 1, firstKind: 1 });
    expect(all['writer, second reader']).toMatchObject({ kappaSure: 1, partialF1: 0 });
    expect(all['writer, second reader']?.kappa).toBeLessThan(1);
    expect(all['Careside, writer']).toMatchObject({ kappa: 1 });
  });

  it('counts the questions that both ask, and none for a writer', () => {
    const all = compareReaders([note(labels, other, labels)]);
    expect(all['writer, first reader']?.asked).toBeNull();
    expect(all['first reader, second reader']?.asked).toBe(0);
    expect(all['Careside, first reader']?.asked).toBe(1);
  });
});
