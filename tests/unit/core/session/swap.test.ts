import { describe, expect, test } from 'vitest';
import { suggestLanguage } from '@/core/language/suggest';
import type { Insertion } from '@/core/session/insert';
import { reduce } from '@/core/session/reduce';
import type { Session } from '@/core/session/run';
import { initialState, type SessionEvent, type SessionState } from '@/core/session/state';
import { putWordsBack, swapWords } from '@/core/session/swap';
import { record, snapshot, typedIn } from './make';

const place = { tab: 1, visit: 1, url: 'https://care.example/a' };

function begin(text: string) {
  let state: SessionState = {
    ...initialState,
    place,
    phase: {
      kind: 'shown',
      reading: { place, snapshot: snapshot(place.url), record: record() },
      stale: null,
      wanted: null,
    },
  };
  const asked: Insertion[] = [];
  const send = (event: SessionEvent) => (state = reduce(state, event));
  const session = {
    state: () => state,
    send,
    insert: (insertion: Insertion) => {
      asked.push(insertion);
      send({ kind: 'insert-asked', text: insertion.text });
    },
  } as unknown as Session;
  const type = (now: string) => send({ kind: 'focused', tab: 1, field: typedIn('field-1', now) });
  type(text);
  const suggestion = suggestLanguage(text).find(({ swap }) => swap)!;
  return { session, asked, send, type, suggestion };
}

const text = 'Her son suffers from gout. She suffers from arthritis.';

describe('one tap on other words', () => {
  test('asks for exactly those among their likes, and back again', () => {
    const { session, asked, send, type } = begin(text);
    const [, second] = suggestLanguage(text);
    swapWords(session, second!);
    expect(asked.at(-1)).toMatchObject({ text: 'has', where: { words: 'suffers from', nth: 1, of: 2 } });
    expect(session.state().work.swapped?.outcome).toBeNull();
    send({ kind: 'insert-ended', outcome: { kind: 'inserted' } });
    type('Her son suffers from gout. She has arthritis. More.');
    putWordsBack(session);
    expect(asked.at(-1)).toMatchObject({ text: 'suffers from', where: { words: 'has', nth: 0, of: 1 } });
  });

  test('refuses with the reason where the note has changed since', () => {
    const { session, asked, type, suggestion } = begin(text);
    type(`Today ${text}`);
    swapWords(session, suggestion);
    expect(asked).toEqual([]);
    expect(session.state().work.swapped?.outcome).toEqual({ kind: 'field-edited' });
  });

  test('is not heard while another insertion is under way', () => {
    const { session, asked, suggestion } = begin(text);
    swapWords(session, suggestion);
    swapWords(session, suggestion);
    expect(asked).toHaveLength(1);
  });

  test('leaves nothing behind in another field', () => {
    const { session, send, suggestion } = begin(text);
    swapWords(session, suggestion);
    send({ kind: 'focused', tab: 1, field: typedIn('field-2', 'x') });
    expect(session.state().work.swapped).toBeNull();
  });
});
