/**
 * Gaps of a stub that nobody has filled in. "Told [name, role] at [time]." tells of nobody: nothing in it answers
 * anything. A bracket that a worker filled in, "[dtr Jane]", is their own words and counts.
 */
import { escape } from '@/core/text/escape';
import { blanked, spansOf } from '@/core/text/spans';
import type { ReadyKnowledge } from './compile';

const GAP = /\[([^[\]\n]{0,200})\]/gu;
/** What a gap still to fill in holds, whatever stands beside it. */
const OPEN = /\.\.|…/u;
const NAME_GAP = /\\\[name\\\]/giu;
/** "[Name]" is filled in when a stub is put into a draft. */
const NAME = "(?:\\[[Nn]ame\\]|\\p{Lu}[\\p{L}'’-]{0,40}(?: \\p{Lu}[\\p{L}'’-]{0,40}){0,2})";
const END = /[\s.,;:–-]+$/u;

interface Stubs {
  /** Whole stubs without a single gap filled in; those that tell of somebody last, since any word can look like a name. */
  whole: readonly RegExp[];
  /** What stands in their brackets. */
  gaps: ReadonlySet<string>;
}

/** Innermost gaps are covered first, "[how [name] agreed]" is left as one gap with white space in it. */
const DEEPEST = 2;

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** The text without its gaps of which `isOpen` says so. */
function withoutGaps(text: string, isOpen: (says: string) => boolean): string {
  let left = text;
  for (let depth = 0; depth < DEEPEST; depth++)
    left = blanked(
      left,
      spansOf(left, GAP).filter(({ groups: [says = ''] }) => isOpen(says)),
    );
  return left;
}

/** Any of these stubs, the longest first. */
function patternOf(stubs: readonly string[]): RegExp {
  const shapes = stubs
    .map((stub) => escape(stub.replace(END, '')).replace(NAME_GAP, NAME))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${shapes.join('|')})`, 'gu');
}

const known = new WeakMap<ReadyKnowledge, Stubs>();

function stubsOf(ready: ReadyKnowledge): Stubs {
  const before = known.get(ready);
  if (before) return before;
  const all = [...ready.byId.values()]
    .map(({ element }) => element.stub)
    .filter((stub) => stub.includes('['));
  const gaps = new Set<string>();
  for (const stub of all) withoutGaps(stub, (says) => gaps.add(plain(says)).size > 0);
  // A stub that is all gap needs no more, and stands in others.
  const framed = all.filter((stub) => /\p{L}/u.test(withoutGaps(stub, () => true)));
  const isNamed = (stub: string): boolean => /\[name\]/iu.test(stub);
  const whole = [framed.filter((stub) => !isNamed(stub)), all.filter(isNamed)].flatMap((list) =>
    list.length > 0 ? [patternOf(list)] : [],
  );
  const stubs = { whole, gaps };
  known.set(ready, stubs);
  return stubs;
}

/** The text with white space where a stub of these note types is still to be filled in; offsets stay true. */
export function withoutUnfilled(text: string, ready: ReadyKnowledge): string {
  if (!text.includes('[')) return text;
  const { whole, gaps } = stubsOf(ready);
  const left = whole.reduce((rest, one) => blanked(rest, spansOf(rest, one)), text);
  return withoutGaps(left, (says) => OPEN.test(says) || gaps.has(plain(says)));
}
