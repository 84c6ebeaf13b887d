/** Words of harm done to the person: what they want, and whether they are safe. Source: care-domain 6.2, 7.1 N7. */
import { asks, verbs } from '@/core/knowledge/draft';
import { askFor, type FoundAsk } from './ask';
import { isAsked } from './asked-words';
import type { Detector } from './ask-facts';
import { staysVerbatim } from './emergency';
import { verbOf } from './lexicon';
import type { Piece } from './pieces';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
const phrases = asks.disclosure.map(wordsOf);

/** Every form of the verbs of a list. */
function formsOf(bases: readonly string[]): ReadonlySet<string> {
  const known = verbs
    .filter(([base]) => bases.includes(base))
    .flatMap(([, past, participle]) => [past, participle]);
  return new Set([
    ...known,
    ...bases.flatMap((base) => {
      const stem = base.replace(/e$/u, '');
      const doubled = `${base}${base.at(-1) ?? ''}`;
      return [
        base,
        `${base}s`,
        `${base}es`,
        `${stem}ed`,
        `${doubled}ed`,
        `${stem}ing`,
        `${doubled}ing`,
        `${stem}in`,
      ];
    }),
  ]);
}

const hurting = formsOf(asks.hurting);
const taking = formsOf(asks.taking);
const belongings = new Set(asks.belongings);

/** "he grabs me", "shouts at me" */
const hurtsMe = (words: readonly string[], k: number): boolean =>
  hurting.has(words[k] ?? '') && words.slice(k + 1, k + 3).some((word) => isAsked('harmedMe', word));

/** "takes her purse", "keeps my bank card" */
function takesMine(words: readonly string[], k: number): boolean {
  if (!taking.has(words[k] ?? '')) return false;
  const whose = words.slice(k + 1, k + 3).findIndex((word) => isAsked('mine', word));
  return whose !== -1 && words.slice(k + 2 + whose, k + 4 + whose).some((word) => belongings.has(word));
}

/** "comes in my room" */
const comesIn = (words: readonly string[], k: number): boolean =>
  isAsked('entering', words[k] ?? '') &&
  isAsked('inward', words[k + 1] ?? '') &&
  isAsked('mine', words[k + 2] ?? '') &&
  isAsked('private', words[k + 3] ?? '');

/** "it hurts me knee": a thing does it. */
const byNobody = (words: readonly string[], k: number): boolean => isAsked('byThing', words[k - 1] ?? '');

const isSaid = (words: readonly string[]): boolean =>
  words.some(
    (_, k) =>
      !byNobody(words, k) &&
      (phrases.some((phrase) => phrase.every((word, n) => words[k + n] === word)) ||
        hurtsMe(words, k) ||
        takesMine(words, k) ||
        comesIn(words, k)),
  );

/** Reported by somebody: "Lyn says", "Iris told her". */
const isReported = (note: readonly Piece[], at: number): boolean =>
  note
    .slice(Math.max(0, at - 14), at)
    .some(({ norm }) => ['say', 'tell'].includes(verbOf(norm)?.verb.actor ?? ''));

function discloses(note: readonly Piece[], at: number): boolean {
  const piece = note[at];
  if (piece?.kind === 'quote') return isSaid(wordsOf(piece.text));
  if (isAsked('safeguarded', piece?.norm ?? '')) return raised(note, at);
  const words = note.slice(at, at + 6).map(({ norm }) => norm);
  const phrase = phrases.find((each) => each.every((word, n) => words[n] === word));
  // "slapped me when i did her pad": the writer was, unless somebody is said to have told it.
  if (phrase && !phrase.some((word) => isAsked('mine', word) || isAsked('harmedMe', word))) return true;
  if (phrase && isReported(note, at)) return true;
  return isReported(note, at) && (takesMine(words, 0) || hurtsMe(words, 0));
}

/** "rang safeguarding", "told safeguarding team": a concern was raised. */
const raised = (note: readonly Piece[], at: number): boolean =>
  note.slice(Math.max(0, at - 3), at).some(({ norm }) => verbOf(norm)?.verb.actor === 'tell') &&
  !note.slice(Math.max(0, at - 3), at).some(({ norm }) => isAsked('notRaised', norm));

/**
 * Of a safeguarding note that says nowhere what the person wants. Source: care-domain 1.1 N19, Making Safeguarding Personal.
 * @returns null where the note speaks of it, or of not wanting to live, which is never asked about
 */
export function wishesUnsaid(note: readonly Piece[], text: string): FoundAsk | null {
  const first = note.find(({ kind }) => kind === 'word');
  const said = note.some(
    ({ norm, kind, text: words }) =>
      isAsked('wishing', norm) || (kind === 'quote' && /\bwants?\b/iu.test(words)),
  );
  const asked = note.some(({ norm }, i) => norm === 'like' && note[i + 1]?.norm === 'to');
  return !first || said || asked || staysVerbatim(text) ? null : askFor('wishes', first);
}

/** Asked once a note, at the first such words, unless the note says both what they want and that they are safe. */
export const wishes: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const first = note.findIndex((_, at) => discloses(note, at));
  if (!piece || first === -1 || note[first]?.start !== piece.start) return null;
  const says = (shape: RegExp): boolean => note.some(({ norm }) => shape.test(norm));
  return says(/^safe$/u) && says(/^wants?$/u) ? null : askFor('wishes', piece);
};
