import { describe, expect, it } from 'vitest';
import { entryText, heldBy, holdsText, isHeld } from '@/core/draft/finish';
import { draftWorkSchema, type DraftWork } from '@/core/draft/kept';
import type { DraftEntry } from '@/core/draft/types';
import { act, redraft, startWork, type DraftAction, type DraftRules } from '@/core/draft/work';

const rules: DraftRules = { order: 'typed', others: 'typed', line: null };
const owner = { origin: 'https://care.example', page: 'p', name: 'Nell', dateOfBirth: '', identifiers: [] };
const facts = { name: 'Nell' };

const begun = (shorthand: string, how = rules): DraftWork =>
  grown(startWork('d1', owner, facts, 0), shorthand, how);
const grown = (work: DraftWork, shorthand: string, how = rules): DraftWork =>
  redraft({ ...work, shorthand }, facts, how);
const doing = (work: DraftWork, ...actions: DraftAction[]): DraftWork =>
  actions.reduce((now, action) => act(now, action, rules), work);
const first = ({ draft }: DraftWork): DraftEntry => {
  const [entry] = draft.entries;
  if (!entry) throw new Error('no entry');
  return entry;
};
const text = (work: DraftWork): string => entryText(first(work), work.headings);
const asksOf = (work: DraftWork) => first(work).sentences.flatMap(({ asks }) => asks);
const sentence = (work: DraftWork, number: number): string => first(work).sentences[number - 1]?.id ?? '';

describe('shorthand that grows', () => {
  it('keeps an edit, an answer and a question sent away, and drafts what is new', () => {
    const before = begun('ate lunch. wt 48.2. bit quiet');
    const [unit, seen] = asksOf(before);
    const worked = doing(
      before,
      { do: 'edit', sentence: sentence(before, 1), text: 'Nell enjoyed her lunch.' },
      { do: 'answer', ask: unit?.id ?? '', text: 'kg' },
      { do: 'dismiss', ask: seen?.id ?? '' },
    );
    const after = grown(worked, 'ate lunch. wt 48.2. bit quiet. slept 1 hr');
    expect(text(after)).toBe(
      'Nell enjoyed her lunch. Weight 48.2 (kg). Nell was a bit quiet. Nell slept for 1 hour.',
    );
    expect(isHeld(heldBy(after, first(after)))).toBe(false);
  });

  it('keeps them where a new line comes first', () => {
    const before = doing(begun('ate lunch'), { do: 'edit', sentence: 'e1-s1', text: 'Nell liked lunch.' });
    expect(text(grown(before, 'walked to shop. ate lunch'))).toBe(
      'Nell walked to the shop. Nell liked lunch.',
    );
  });

  it('asks which stands where a changed line’s shorthand changes, and holds the note back until then', () => {
    const edited = doing(begun('ate 1/2 porridge'), {
      do: 'edit',
      sentence: 'e1-s1',
      text: 'Nell ate half her porridge.',
    });
    const after = grown(edited, 'ate 1/2 porridge and toast');
    expect(text(after)).toBe('Nell ate half her porridge.');
    expect(heldBy(after, first(after)).outdated).toBe(1);
    const kept = doing(after, { do: 'keep', sentence: 'e1-s1' });
    expect(text(kept)).toBe('Nell ate half her porridge.');
    expect(isHeld(heldBy(kept, first(kept)))).toBe(false);
    expect(text(doing(after, { do: 'reword', sentence: 'e1-s1' }))).toContain('toast');
  });

  it('loses no changed line when its shorthand is taken away', () => {
    const edited = doing(begun('ate lunch. slept 1 hr'), {
      do: 'edit',
      sentence: 'e1-s2',
      text: 'Nell had a long nap.',
    });
    const after = grown(edited, 'ate lunch');
    expect(text(after)).toBe('Nell ate lunch. Nell had a long nap.');
    expect(heldBy(after, first(after)).outdated).toBe(1);
    const last = sentence(after, 2);
    expect(text(doing(after, { do: 'leave-out', sentence: last }))).toBe('Nell ate lunch.');
  });

  it('is behind until it is drafted', () => {
    const work = begun('ate lunch');
    expect(heldBy({ ...work, shorthand: 'ate lunch. slept' }, first(work)).behind).toBe(true);
    expect(heldBy(work, first(work)).behind).toBe(false);
  });
});

describe('one sentence', () => {
  it('is worded again without touching what was changed elsewhere', () => {
    const work = doing(
      begun('ate lunch. slept 1 hr'),
      { do: 'edit', sentence: 'e1-s1', text: 'Mine.' },
      { do: 'own-words', sentence: 'e1-s2' },
    );
    expect(text(work)).toBe('Mine. Slept 1 hr.');
    expect(text(doing(work, { do: 'reword', sentence: 'e1-s2' }))).toBe('Mine. Nell slept for 1 hour.');
  });

  it('brings its questions back when it is worded again after an answer', () => {
    const asked = begun('wt 48.2');
    const answered = doing(asked, { do: 'answer', ask: asksOf(asked)[0]?.id ?? '', text: 'kg' });
    expect(asksOf(answered)).toHaveLength(0);
    expect(asksOf(doing(answered, { do: 'reword', sentence: 'e1-s1' }))).toHaveLength(1);
  });

  it('keeps an open question through an edit, where it stood', () => {
    const asked = begun('ate well');
    const edited = doing(asked, {
      do: 'edit',
      sentence: 'e1-s1',
      text: `${text(asked).slice(0, -1)} today.`,
    });
    expect(asksOf(edited)).toHaveLength(1);
    expect(asksOf(edited)[0]?.at).toBe(asksOf(asked)[0]?.at);
  });

  it('is left out with its questions, and put back', () => {
    const out = doing(begun('ate lunch. wt 48.2'), { do: 'leave-out', sentence: 'e1-s2' });
    expect(text(out)).toBe('Nell ate lunch.');
    expect(isHeld(heldBy(out, first(out)))).toBe(false);
    expect(text(grown(out, 'ate lunch. wt 48.2. slept 1 hr'))).not.toContain('48.2');
    expect(text(doing(out, { do: 'reword', sentence: 'e1-s2' }))).toContain('48.2');
  });
});

describe('a line added from a question', () => {
  const add: DraftAction = { do: 'add', stub: 'Told [name, role] at [time].', question: 'Who was told?' };

  it('is part of the same draft, and its gaps are filled where they stand', () => {
    const added = doing(begun('ate lunch'), add);
    const [who, when] = asksOf(added);
    expect([who?.question, when?.question]).toEqual(['name, role', 'time']);
    const filled = doing(
      added,
      { do: 'answer', ask: who?.id ?? '', text: 'Ada, senior' },
      { do: 'answer', ask: when?.id ?? '', text: '09:10' },
    );
    expect(text(filled)).toBe('Nell ate lunch. Told Ada, senior at 09:10.');
    expect(text(grown(filled, 'ate lunch. slept 1 hr'))).toBe(
      'Nell ate lunch. Nell slept for 1 hour. Told Ada, senior at 09:10.',
    );
  });

  it('asks its own question where its gap says nothing, and knows the name', () => {
    const work = doing(startWork('d1', owner, facts, 0), {
      do: 'add',
      stub: '[Name] said "[..]".',
      question: 'What did they say?',
    });
    expect(asksOf(work).map(({ question }) => question)).toEqual(['What did they say?']);
    expect(first(work).sentences[0]?.text).toBe('Nell said "".');
  });

  it('is kept apart from another of the same kind, and can be left out', () => {
    const two = doing(startWork('d1', owner, facts, 0), add, add);
    expect(new Set(first(two).sentences.map(({ id }) => id)).size).toBe(2);
    expect(
      doing(two, { do: 'leave-out', sentence: sentence(two, 1) }).draft.entries[0]?.sentences,
    ).toHaveLength(1);
  });
});

describe('the whole note', () => {
  it('takes another shape, its edits kept', () => {
    const work = doing(begun('ate lunch. slept 1 hr'), { do: 'edit', sentence: 'e1-s1', text: 'Mine.' });
    expect(text(doing(work, { do: 'shape', shape: 'as-typed' }))).toBe('Mine. Slept 1 hr.');
  });

  it('stands under headings, each in a line of its own', () => {
    const work = doing(begun('ate lunch. told mgr Ada 1120'), { do: 'headings', on: true });
    expect(text(work)).toBe('What happened\nNell ate lunch.\n\nWho was told\nManager Ada was told at 11:20.');
  });

  it('takes the pronouns that the worker states', () => {
    const work = doing(begun('ate lunch. slept 1 hr'), { do: 'pronoun', pronoun: 'he/him' });
    expect(text(work)).toBe('Nell ate lunch. He slept for 1 hour.');
  });

  it('carries the organisation’s line in every part, last, once, and asks for what it leaves open', () => {
    const how: DraftRules = {
      order: 'typed',
      others: 'typed',
      line: 'Drafted with Careside, checked by [your name].',
    };
    const work = begun('ate lunch. Bert: refused lunch', how);
    expect(work.draft.entries).toHaveLength(2);
    for (const entry of work.draft.entries)
      expect(entry.sentences.filter(({ required }) => required)).toHaveLength(1);
    const ask = asksOf(work)[0];
    expect(ask?.question).toBe('your name');
    const answered = act(work, { do: 'answer', ask: ask?.id ?? '', text: 'Ada' }, how);
    const after = grown(answered, 'ate lunch. slept 1 hr', how);
    expect(text(after)).toBe('Nell ate lunch. Nell slept for 1 hour. Drafted with Careside, checked by Ada.');
    expect(act(after, { do: 'leave-out', sentence: 'e1-line' }, how).draft).toEqual(after.draft);
    expect(text(begun('ate lunch'))).not.toContain('Drafted');
  });

  it('is known again in a field, whatever its line breaks', () => {
    expect(holdsText('Before.\n\nNell ate\nlunch. After.', 'Nell ate lunch.')).toBe(true);
    expect(holdsText('Nell ate dinner.', 'Nell ate lunch.')).toBe(false);
    expect(holdsText('anything', ' ')).toBe(false);
  });

  it('comes back from storage as it was', () => {
    const work = doing(begun('ate well. Bert: refused lunch'), {
      do: 'add',
      stub: 'Told [..].',
      question: 'Who?',
    });
    expect(draftWorkSchema.parse(JSON.parse(JSON.stringify(work)))).toEqual(work);
  });
});
