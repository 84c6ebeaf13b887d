/** Where the named cues of knowledge/cues.json stand on a page. One pass over the words. */
import type { Cue } from '@/core/knowledge/cue-schema';
import { cues } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { forText } from '@/core/text/any-case';
import { PatternSet } from '@/core/text/pattern-set';
import { PhraseIndex, type PhraseMatch } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';
import { onceEach } from '@/utils/once-each';
import { answerOf, assertionOf, type Assertion } from './assertion';
import type { FlagHit } from './flags';
import { isIn } from '@/core/text/spans';
import type { Statement } from './statements';

export interface CueHit {
  statement: Statement;
  /** Where the telling words begin and end in the statement's text. */
  focus: number;
  end: number;
}

type Role = 'terms' | 'names' | 'with' | 'without';
interface Place {
  cue: string;
  role: Role;
}

const index = new PhraseIndex<Place>(
  Object.entries(cues).flatMap(([cue, body]) =>
    (['terms', 'names', 'with', 'without'] as const).flatMap((role) =>
      expand(body[role] ?? []).map((phrase) => ({ phrase, value: { cue, role }, exact: true as const })),
    ),
  ),
);

const patterns = Object.entries(cues).flatMap(([cue, body]) =>
  body.pattern ? [{ cue, regex: new RegExp(body.pattern, body.caseSensitive ? 'u' : 'iu') }] : [],
);
const patternSet = new PatternSet(patterns.map(({ regex }) => regex));
const notPatterns = new Map(
  Object.entries(cues).flatMap(([cue, body]): [string, RegExp][] =>
    body.notPattern ? [[cue, new RegExp(body.notPattern, 'iu')]] : [],
  ),
);

const PATTERN_MAX = 2_000;

/** The one cue that looks at a form's own words: a template left in. */
const UNFINISHED = 'placeholder';

/** A cue of any assertion may be denied or over, but is said of the person all the same. */
const fits = (wanted: Cue['assertion'], how: Assertion): boolean =>
  how === 'stated' || (wanted === 'any' && how !== 'topic');

function firstHit(
  cue: Cue,
  statement: Statement,
  hits: readonly PhraseMatch<Place>[],
  names: readonly PhraseMatch<Place>[],
): CueHit | null {
  const whole = { statement, focus: 0, end: statement.text.length };
  const term = hits.find(
    (hit) =>
      hit.value.role === 'terms' &&
      fits(cue.assertion, assertionOf(statement.tokens, hit.firstToken, hit.endToken, statement.label)),
  );
  if (term) return { statement, focus: term.start, end: term.end };
  if (!names.some((hit) => hit.value.role === 'names')) return null;
  return cue.answer === undefined || answerOf(statement.text) === 'no' ? whole : null;
}

function judge(
  id: string,
  statement: Statement,
  hits: readonly PhraseMatch<Place>[],
  names: readonly PhraseMatch<Place>[],
  matched: RegExpExecArray | null,
): CueHit | null {
  const cue = cues[id];
  if (!cue) return null;
  if (cue.domains && !cue.domains.includes(statement.domain ?? 'none')) return null;
  const both = [...hits, ...names];
  if (cue.without && both.some((hit) => hit.value.role === 'without')) return null;
  if (cue.with && !both.some((hit) => hit.value.role === 'with')) return null;
  const not = notPatterns.get(id);
  if (not && forText(not, statement.text).test(statement.text)) return null;
  const term = firstHit(cue, statement, hits, names);
  const byPattern = matched
    ? { statement, focus: matched.index, end: matched.index + matched[0].length }
    : null;
  if (cue.both) return term && byPattern ? term : null;
  return term ?? byPattern;
}

type ByCue = Map<string, PhraseMatch<Place>[]>;

/** Every cue's places in reading order. Blank and struck-through statements never count. */
export function findCues(statements: readonly Statement[]): Map<string, CueHit[]> {
  const found = new Map<string, CueHit[]>();
  const group = (matches: readonly PhraseMatch<Place>[]): ByCue => {
    const map: ByCue = new Map();
    for (const match of matches) {
      const list = map.get(match.value.cue);
      if (list) list.push(match);
      else map.set(match.value.cue, [match]);
    }
    return map;
  };
  const named = onceEach((name: string) => group(index.find(tokenise(name))));
  for (const statement of statements) {
    if (statement.struck || statement.archived || statement.whose === 'stranger') continue;
    const inName = named(statement.name);
    const inText = group(index.find(statement.tokens));
    const matched = new Map<string, RegExpExecArray>();
    const text = statement.text.slice(0, PATTERN_MAX);
    for (const at of patternSet.candidates(text)) {
      const pattern = patterns[at];
      const match = pattern && forText(pattern.regex, text).exec(text);
      if (pattern && match) matched.set(pattern.cue, match);
    }
    for (const id of new Set([...inText.keys(), ...inName.keys(), ...matched.keys()])) {
      if (statement.whose === 'relative' && !cues[id]?.anyone) continue;
      if ((statement.blank && !matched.has(id)) || (statement.template && id !== UNFINISHED)) continue;
      const hit = judge(id, statement, inText.get(id) ?? [], inName.get(id) ?? [], matched.get(id) ?? null);
      if (!hit || (!cues[id]?.anyone && isIn(statement.others, hit.focus))) continue;
      const list = found.get(id);
      if (list) list.push(hit);
      else found.set(id, [hit]);
    }
  }
  return found;
}

/** What the checks look at: cues and red flags under one name. */
export class Findings {
  constructor(
    readonly statements: readonly Statement[],
    private readonly byCue: ReadonlyMap<string, CueHit[]>,
    private readonly flags: readonly FlagHit[],
  ) {}

  /** A cue id, "flag:RF01", "flag:RF17.restriction" or "stated:RF01". */
  of(reference: string): CueHit[] {
    const [kind = '', id = ''] = reference.includes(':') ? reference.split(':') : ['cue', reference];
    if (kind === 'cue') return this.byCue.get(id) ?? [];
    const [flag, recogniser] = id.split('.');
    return this.flags
      .filter(
        (hit) =>
          hit.flag.id === flag &&
          hit.negative === (kind === 'stated') &&
          (!recogniser || hit.recogniser === recogniser),
      )
      .map((hit) => ({ statement: hit.statement, focus: hit.focus, end: hit.focus }));
  }

  /** The same, notes left out. */
  inPlan(reference: string): CueHit[] {
    return this.of(reference).filter((hit) => hit.statement.note === null);
  }
}
