/** What the plan itself says to do at once, and the note of the last days that tells the sign it names. */
import { isQuiet } from '@/core/text/quiet';
import { planSigns } from '@/core/knowledge/plan-signs';
import { quick } from '@/core/text/quick';
import { unusable } from './extracts';
import { isNamedOthers } from './named-other';
import type { Statement } from './statements';

const acts = planSigns.act.map((pattern) => quick(new RegExp(pattern, 'giu')));
const done = {
  call: new RegExp(planSigns.done['999'], 'iu'),
  other: new RegExp(planSigns.done.other, 'iu'),
};
const again = new RegExp(planSigns.again, 'iu');
const twice = new RegExp(planSigns.twice, 'iu');
const signs = planSigns.signs.map(({ plan, note, counts = false, lacks = false }) => ({
  plan: quick(new RegExp(plan, 'iu')),
  note: quick(new RegExp(note, 'giu')),
  counts,
  lacks,
}));
type Sign = (typeof signs)[number];

/** A sign as a condition names it: for how many days at least, and whether once is not enough. */
interface Wanted {
  sign: Sign;
  days: number;
  isTwice: boolean;
}

interface Trigger {
  statement: Statement;
  isCall: boolean;
  /** Any of these is enough; of one all its signs are needed. */
  ways: readonly (readonly Wanted[])[];
}

const numberOf = (word: string | undefined): number =>
  word === undefined ? 0 : (planSigns.numbers[word.toLowerCase()] ?? Number(word));

const SENTENCE_END = /[.!?](?=\s|$)|\n/gu;
const AFTER = /^\s*(?:at once |straight away |immediately )?(?:if|when|for|should)\b([^.;(\n]+)/iu;
const IF = /\b(?:if|when|should)\b/giu;
const MARK = /(?:=|:|→|->|\s[–-]\s|\bmeans\b|\b(?:is|are)\s+(?:an?|for)\b)/giu;
const OTHERWISE = /,|;|\/|\bor\b/iu;
/** "If gone", "if it stops": what goes is named before. */
const SHORT = 2;
const TEXT_MAX = 500;

const lastOf = (text: string, mark: RegExp): { start: number; end: number } | null => {
  const hit = [...text.matchAll(mark)].at(-1);
  return hit ? { start: hit.index, end: hit.index + hit[0].length } : null;
};

/** What may be the condition of what is to be done at [start, end): "if …, 999", "999 if …", "… = 999"; likeliest first. */
function conditionsOf(text: string, start: number, end: number): string[] {
  const after = AFTER.exec(text.slice(end))?.[1];
  if (after !== undefined) return [after];
  const from = lastOf(text.slice(0, start), SENTENCE_END)?.end ?? 0;
  const before = text.slice(from, start);
  const opens = lastOf(before, IF);
  const mark = lastOf(before, MARK);
  const marked = mark ? [before.slice(0, mark.start)] : [];
  if (!opens) return marked;
  const condition = before.slice(opens.end);
  const words = condition.split(/[\s,;:]+/u).filter((word) => word !== '').length;
  return [words <= SHORT ? `${before.slice(0, opens.start)} ${condition}` : condition, ...marked];
}

const DENIED = /^\s*(?:no|not|never|nil|without|does not|doesn[’']t|do not|don[’']t)\b/iu;

function wantedIn(way: string): Wanted[] {
  return signs.flatMap((sign) => {
    const hit = sign.plan.exec(way);
    if (hit === null || (!sign.lacks && DENIED.test(way))) return [];
    return [{ sign, days: numberOf(hit.groups?.['count']), isTwice: twice.test(way) }];
  });
}

/** The ways in which a condition is met: each alternative, and what is gone, which is named across them. */
function waysOf(condition: string): Wanted[][] {
  const gone = wantedIn(condition).filter(({ sign }) => sign.lacks);
  return [...condition.split(OTHERWISE).map(wantedIn), ...gone.map((one) => [one])].filter(
    (way) => way.length > 0,
  );
}

function triggersOf(statement: Statement): Trigger[] {
  const { label, text, first } = statement;
  const said = `${first && label !== '' ? `${label}: ` : ''}${text}`.slice(0, TEXT_MAX);
  return acts.flatMap((act) =>
    act.all(said).flatMap(({ index, 0: words }) => {
      const ways = conditionsOf(said, index, index + words.length)
        .map(waysOf)
        .find((some) => some.length > 0);
      return ways ? [{ statement, isCall: words.includes('999'), ways }] : [];
    }),
  );
}

const isPlan = (one: Statement): boolean =>
  !(one.note ?? (unusable(one) || one.over || one.archived || one.denied)) && one.whose === 'person';

/** Whether a note tells that a sign is there, of the person and now. */
function tells(statement: Statement, { sign, days, isTwice }: Wanted): boolean {
  const { text } = statement;
  return sign.note.all(text).some(({ index, 0: words, groups }) => {
    const place = { start: index, end: index + words.length };
    if (isNamedOthers(statement, index) || isQuiet(text, place, { deniable: !sign.lacks, acute: true }))
      return false;
    return numberOf(groups?.['count']) >= days && (!isTwice || again.test(text));
  });
}

/** The places of a plan that say what to do at once; made once for a page. */
export class PlanTriggers {
  private readonly triggers: readonly Trigger[];

  constructor(statements: readonly Statement[]) {
    this.triggers = statements.filter(isPlan).flatMap(triggersOf);
  }

  /**
   * What the plan says of a note that tells such a sign, or null.
   * @param whole all that the note says: what it tells was done keeps it quiet
   */
  of(note: Statement, whole: string): Statement | null {
    if (note.whose !== 'person') return null;
    const found = this.triggers.find(
      ({ isCall, ways }) =>
        !(isCall ? done.call : done.other).test(whole) &&
        ways.some((way) => way.every((wanted) => tells(note, wanted))),
    );
    return found?.statement ?? null;
  }
}
