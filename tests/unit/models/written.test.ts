import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { notes, draft, choosing, leftOut } = JSON.parse(
  readFileSync('models/data/written.json', 'utf8'),
) as Record<'notes' | 'draft' | 'choosing' | 'leftOut', string[]>;

/** Sets that nobody has read, and those whose sentences or wordings the model is judged on (evals/model). */
const keptFromTraining = (kind: 'notes' | 'draft', set: string): boolean =>
  /held$|^(?:seventh|tenth)$/u.test(set) ||
  set === 'aside' ||
  (kind === 'notes' ? ['heldout', 'seventeenth'] : ['heldout', 'ninth', 'thirteenth', 'fourteenth']).includes(
    set,
  );

describe('what the helper learns from', () => {
  it('is none of the sets it is judged on or that are unread', () => {
    expect(notes.filter((set) => keptFromTraining('notes', set))).toEqual([]);
    expect(draft.filter((set) => keptFromTraining('draft', set))).toEqual([]);
    expect(keptFromTraining('draft', 'thirteenth')).toBe(true);
    expect(keptFromTraining('notes', 'twentieth-held')).toBe(true);
  });

  it('is none of what a training is chosen on', () => {
    expect(draft.filter((set) => choosing.includes(set))).toEqual([]);
    expect(leftOut).not.toEqual([]);
  });

  it('is there', () => {
    const folders = [
      ...notes.map((set) => `notes/${set}`),
      ...[...draft, ...choosing].map((set) => `draft/${set}`),
    ];
    expect(folders.filter((folder) => !existsSync(`evals/cases/${folder}`))).toEqual([]);
    expect(leftOut.filter((author) => !existsSync(`evals/cases/findings/pages/${author}.jsonl`))).toEqual([]);
  });
});
