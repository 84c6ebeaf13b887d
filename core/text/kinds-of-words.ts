/** Where words and phrases of several kinds stand in a text: one pass, whatever their number. */
import { Recent } from '@/utils/recent';
import { isWordy, tokenise, type Token } from './tokens';

export interface Word {
  norm: string;
  start: number;
  end: number;
  /** How many commas and the like, and how many ends of sentences, stand before it. */
  clause: number;
  sentence: number;
}

/** Words from one to the one before `to`. */
export interface Run {
  from: number;
  to: number;
}

const HARD = /^[.!;]$/u;
const SOFT = /^[,:()–—]$/u;

function marksBetween(text: string, token: Token): 'hard' | 'soft' | null {
  if (HARD.test(token.text)) return 'hard';
  if (SOFT.test(token.text)) return 'soft';
  // "?stroke" asks, and ends nothing.
  if (token.text === '?') return /\s|^$/u.test(text.charAt(token.end)) ? 'hard' : null;
  if (token.text === '-') return /\s/u.test(text.charAt(token.start - 1)) ? 'soft' : null;
  return null;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let last = 0;
  for (const token of tokenise(text)) {
    const mark = text.slice(last, token.start).includes('\n') ? 'hard' : marksBetween(text, token);
    last = token.end;
    if (mark !== null) clause++;
    if (mark === 'hard') sentence++;
    if (isWordy(token.text))
      words.push({ norm: token.norm, start: token.start, end: token.end, clause, sentence });
  }
  return words;
}

type Item =
  | { kind: 'word'; word: string }
  | { kind: 'stem'; stem: string }
  | { kind: 'any' }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'class'; words: ReadonlySet<string> };

interface Phrase {
  id: string;
  items: readonly Item[];
}

/** As many words of its beginning find a stem. */
const STEM = 3;
/** How many words a gap may hold. */
const GAP = 2;

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Record<string, number> = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 };
const valueOf = (norm: string): number => {
  if (/^\d+(?:\.\d+)?$/u.test(norm)) return Number(norm);
  const place = NUMBERS.indexOf(norm);
  return place >= 0 ? place : (TENS[norm] ?? Number.NaN);
};

function itemOf(written: string, wordsOfClass: (name: string) => ReadonlySet<string>): Item {
  if (written === '~') return { kind: 'any' };
  if (written.startsWith('@')) return { kind: 'class', words: wordsOfClass(written.slice(1)) };
  if (written.startsWith('#')) {
    const [least = '0', most = '999'] = written.slice(1).split('-');
    return { kind: 'number', least: Number(least), most: Number(most) };
  }
  return written.endsWith('*')
    ? { kind: 'stem', stem: written.slice(0, -1) }
    : { kind: 'word', word: written };
}

function fits(item: Item, norm: string): boolean {
  if (item.kind === 'word') return item.word === norm;
  if (item.kind === 'stem') return norm.startsWith(item.stem);
  if (item.kind === 'class') return item.words.has(norm);
  if (item.kind === 'any') return true;
  const value = valueOf(norm);
  return value >= item.least && value <= item.most;
}

export class KindsOfWords {
  private readonly byWord = new Map<string, Phrase[]>();
  private readonly byStem = new Map<string, Phrase[]>();
  private readonly byNumber: Phrase[] = [];
  /** By a word the phrases that may begin with it: most words begin none, and a note is read again with every key. */
  private readonly opened = new Recent<readonly Phrase[]>(40_000);

  /**
   * @param lists for each name its words and phrases, parted by commas
   * @param sought the names to look for; the others are only named in phrases
   */
  constructor(lists: ReadonlyMap<string, string>, sought: Iterable<string> = lists.keys()) {
    const single = (name: string): ReadonlySet<string> =>
      new Set((lists.get(name) ?? '').split(',').filter((phrase) => !/[ *]/u.test(phrase)));
    for (const id of sought)
      for (const phrase of lists.get(id)?.split(',') ?? [])
        this.add({ id, items: phrase.split(' ').map((written) => itemOf(written, single)) });
  }

  private add(phrase: Phrase): void {
    const [first] = phrase.items;
    const into = (map: Map<string, Phrase[]>, key: string): void => {
      map.set(key, [...(map.get(key) ?? []), phrase]);
    };
    if (first?.kind === 'word') into(this.byWord, first.word);
    else if (first?.kind === 'stem') into(this.byStem, first.stem.slice(0, STEM));
    else if (first?.kind === 'class') for (const word of first.words) into(this.byWord, word);
    else this.byNumber.push(phrase);
  }

  private openedBy(norm: string): readonly Phrase[] {
    const all = [
      ...(this.byWord.get(norm) ?? []),
      ...(this.byStem.get(norm.slice(0, STEM)) ?? []),
      ...(Number.isFinite(valueOf(norm)) ? this.byNumber : []),
    ];
    return all.filter(
      ({ items: [first] }) => first === undefined || first.kind === 'any' || fits(first, norm),
    );
  }

  /** For each name where its words stand, in order. */
  in(words: readonly Word[]): Map<string, Run[]> {
    const found = new Map<string, Run[]>();
    words.forEach(({ norm }, at) => {
      for (const { id, items } of this.opened.of(norm, () => this.openedBy(norm))) {
        const to = endOf(items, 0, words, at);
        if (to === -1) continue;
        const runs = found.get(id);
        if (runs) runs.push({ from: at, to });
        else found.set(id, [{ from: at, to }]);
      }
    });
    return found;
  }
}

/** Behind the last word of a phrase whose item stands at a word; -1 where it does not. No end of a sentence is inside. */
function endOf(items: readonly Item[], place: number, words: readonly Word[], at: number): number {
  const item = items[place];
  if (item === undefined) return at;
  if (item.kind === 'any') {
    for (let skipped = 0; skipped <= GAP; skipped++) {
      const end = endOf(items, place + 1, words, at + skipped);
      if (end !== -1) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word === undefined || !fits(item, word.norm)) return -1;
  if (place > 0 && word.clause !== words[at - 1]?.clause) return -1;
  return endOf(items, place + 1, words, at + 1);
}
