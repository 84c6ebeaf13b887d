/**
 * Cues as the knowledge writes them, made ready for matching.
 * `ate all` words in order · `ate*` begins so · `<food>` a word list · `{TIME}` a pattern ·
 * `a > b` b within a few words after a · `a + b` both in one sentence.
 */
import { spellingVariants, wordLists } from '@/core/knowledge/words';
import { scopeWords } from '@/core/knowledge/scope';
import { patternIds } from '@/core/knowledge/patterns';
import { PhraseIndex } from '@/core/text/phrases';
import { computedAtoms } from './atoms';

/** One thing to find: a phrase or word list of the index, or a pattern. */
export type Atom = { kind: 'words'; id: number } | { kind: 'pattern'; name: string };

export interface Step {
  atom: Atom;
  /** Most words that may stand between this step and the one before. */
  gap: number;
}

/** Every sequence must stand in the same sentence. */
export interface Cue {
  source: string;
  sequences: Step[][];
  /** Ids of the words that all have to be there. */
  words: readonly number[];
  /** The cue says no itself ("did not take"): a negation around it does not undo it. */
  negative: boolean;
  /** The cue says itself that something is still to come ("bag due"). */
  ahead: boolean;
  /** Its place among all cues. */
  order: number;
}

/** Cues that are looked for together. */
export interface CueList {
  id: number;
  cues: readonly Cue[];
}

/** All cues made ready: the words to look for, and by a word the cues that may hold once it is there. */
export interface CueIndex {
  phrases: PhraseIndex<number>;
  /** By the id of one of its words, each cue with the id of its list. */
  byWord: ReadonlyMap<number, readonly { cue: Cue; list: number }[]>;
  /** By the id of a list, its cues that need no word. */
  wordless: ReadonlyMap<number, readonly Cue[]>;
}

const NEGATIVE = /\b(?:no|not|nil|none|nothing|never|nobody|without|\p{L}+nt|cannot|unable|no one|noone)\b/u;
const AHEAD = new RegExp(`(?<![\\p{L}<{])(?:${scopeWords.future.start.join('|')})(?![\\p{L}>}])`, 'u');
const NEXT_GAP = 2;
const FAR_GAP = 6;
const LISTS_AT_A_TIME = 100;
const PATTERNS = new Set<string>([...patternIds, ...computedAtoms]);

/** Thrown for a cue that cannot be read; the message says why. */
export class CueError extends Error {}

/** Collects the words of all cues while they are compiled, then builds one index over them. */
export class CueCompiler {
  private readonly ids = new Map<string, number>();
  private readonly phrases: PhraseIndex<number>;
  private readonly lists: CueList[] = [];
  /** By the id of a word, how many cues need it. */
  private readonly uses = new Map<number, number>();
  private count = 0;

  /** @param words that are no slips of other words, as names are none; when left out one letter may be wrong in any */
  constructor(words?: ReadonlySet<string>) {
    this.phrases = new PhraseIndex<number>([], spellingVariants, words);
  }

  private id(key: string, add: (id: number) => void): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
      add(id);
    }
    return id;
  }

  private phrase(text: string): Atom {
    const id = this.id(text, (value) => this.phrases.add({ phrase: text, value }));
    return { kind: 'words', id };
  }

  private list(name: string): Atom {
    if (!wordLists.has(name)) throw new CueError(`there is no word list <${name}>`);
    const id = this.id(`<${name}>`, (value) => {
      const addList = (list: string, seen: Set<string>): void => {
        const entry = wordLists.get(list);
        if (!entry || seen.has(list)) return;
        seen.add(list);
        for (const phrase of entry.words) this.phrases.add({ phrase, value, exact: entry.exact });
        for (const other of entry.includes ?? []) addList(other, seen);
      };
      addList(name, new Set());
    });
    return { kind: 'words', id };
  }

  /** @throws CueError when the cue names an unknown list or pattern, or is empty. */
  compile(source: string): Cue {
    const sequences = source.split(' + ').map((part) => {
      const steps: Step[] = [];
      part.split(' > ').forEach((side, sideIndex) => {
        const pieces = side.match(/<[^>]*>|\{[^}]*\}|[^<{]+/gu) ?? [];
        let first = true;
        for (const piece of pieces) {
          const text = piece.trim().replace(/^-$/u, '');
          if (!text) continue;
          const gap = first && sideIndex > 0 ? FAR_GAP : NEXT_GAP;
          first = false;
          steps.push({ atom: this.atom(text), gap });
        }
      });
      if (steps.length === 0) throw new CueError('a cue needs at least one word');
      return steps;
    });
    const words = sequences.flat().flatMap(({ atom }) => (atom.kind === 'words' ? [atom.id] : []));
    const negative = NEGATIVE.test(source);
    return { source, sequences, words, negative, ahead: AHEAD.test(source), order: this.count++ };
  }

  /** Compiles cues that are looked for together. @throws CueError as `compile` does */
  together(sources: readonly string[]): CueList {
    const list = { id: this.lists.length, cues: sources.map((source) => this.compile(source)) };
    this.lists.push(list);
    for (const { words } of list.cues)
      for (const id of words) this.uses.set(id, (this.uses.get(id) ?? 0) + 1);
    return list;
  }

  private atom(text: string): Atom {
    if (text.startsWith('<')) return this.list(text.slice(1, -1));
    if (text.startsWith('{')) {
      const name = text.slice(1, -1);
      if (!PATTERNS.has(name)) throw new CueError(`there is no pattern {${name}}`);
      return { kind: 'pattern', name };
    }
    return this.phrase(text);
  }

  build(): CueIndex {
    const work = this.building();
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value;
  }

  /** Groups the cues by their words; stops now and then. */
  *building(): Generator<void, CueIndex> {
    const { uses } = this;
    const byWord = new Map<number, { cue: Cue; list: number }[]>();
    const wordless = new Map<number, Cue[]>();
    for (const { id: list, cues } of this.lists) {
      if (list % LISTS_AT_A_TIME === 0) yield;
      for (const cue of cues) {
        const [first, ...rest] = cue.words;
        if (first === undefined) pushTo(wordless, list, cue);
        else {
          // Under the word that fewest cues need, so that few are looked at in vain.
          const rarer = (one: number, id: number) => ((uses.get(id) ?? 0) < (uses.get(one) ?? 0) ? id : one);
          pushTo(byWord, rest.reduce(rarer, first), { cue, list });
        }
      }
    }
    return { phrases: this.phrases, byWord, wordless };
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
