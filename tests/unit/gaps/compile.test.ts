import { describe, expect, it } from 'vitest';
import { compileNotes, preparing } from '@/core/gaps/compile';
import { CueError } from '@/core/gaps/cues';
import { judgeNote } from '@/core/gaps/judge-note';
import { builtInNotes } from '@/core/knowledge/notes';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { inTurns } from '@/utils/turns';

/** With a pause after every step. */
const prepare = (knowledge: NoteKnowledge, pause: () => Promise<void>) =>
  inTurns(preparing(knowledge), { clock: () => 0, pause, slice: 0 }, { aborted: false });

const some = (): NoteKnowledge => ({ types: builtInNotes.types.slice(0, 4), common: builtInNotes.common });
const text = 'Ate all her porridge at 08:10 and walked to the lounge with her frame.';

describe('making the knowledge of notes ready', () => {
  it('can be done a little at a time, with the same result', async () => {
    const knowledge = some();
    let pauses = 0;
    await prepare(knowledge, async () => {
      pauses++;
      await Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(30);
    expect(judgeNote({ text }, knowledge)).toEqual(judgeNote({ text }, some()));
  });

  it('is finished at once for a note that comes in between, and not begun again', async () => {
    const knowledge = some();
    let found: ReturnType<typeof judgeNote> | null = null;
    let pauses = 0;
    await prepare(knowledge, async () => {
      pauses++;
      found ??= judgeNote({ text }, knowledge);
      await Promise.resolve();
    });
    expect(pauses).toBe(1);
    expect(found).toEqual(judgeNote({ text }, some()));
  });

  it('says what is wrong with a cue as often as it is asked', () => {
    const element = { ...builtInNotes.common[0]!, present: ['<nolist>'] };
    const wrong: NoteKnowledge = { types: [], common: [element] };
    expect(() => compileNotes(wrong)).toThrow(CueError);
    expect(() => compileNotes(wrong)).toThrow(CueError);
  });
});
