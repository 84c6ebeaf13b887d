/** Times and dates that cannot be right, and late entries. H04–H08, H39. */
import { findPattern, minutesOf } from '@/core/text/patterns';
import { scopesAt } from '@/core/text/scope';
import { spansOf } from '@/core/text/spans';
import { DAY, dateOf, nowOf } from './dates';
import { happened } from './happened';
import { isTold, isWithin } from './span-times';
import type { CheckContext } from './finding';

function future(context: CheckContext): void {
  const { text, input, reading, report } = context;
  const now = nowOf(input.when);
  if (!now) return;
  const dates = findPattern('DATE', text);
  const past = (span: { start: number; end: number }): boolean => !scopesAt(reading, span).has('future');
  for (const match of dates) {
    const date = dateOf(match.text.trim(), now);
    const before = text.slice(Math.max(0, match.start - 30), match.start);
    if (
      date &&
      date.getTime() > now.getTime() &&
      past(match) &&
      !/\b(?:review|due|next|appointment|booked|until|expires?|ends?|from|for|on the|by|tomorrow|planned|to)\b[^.]{0,20}$/iu.test(
        before,
      )
    )
      report('H04', [match]);
  }
  if (dates.length > 0 || /\b(?:yesterday|last night|tomorrow)\b/iu.test(text)) return;
  const minutes = now.getUTCHours() * 60 + now.getUTCMinutes();
  for (const { match, minutes: at } of happened(context))
    if (
      at > minutes + 5 &&
      !(minutes < 9 * 60 && at >= 17 * 60) &&
      !(/^\s*nights?\b/iu.test(text) && at >= 8 * 60 && at < 12 * 60)
    ) {
      report('H04', [match]);
      return;
    }
}

function late({ text, input, report }: CheckContext): void {
  const now = nowOf(input.when);
  if (!now || /\blate entry\b|\bwritten (?:late|retrospectively)\b|\bretrospective\b/iu.test(text)) return;
  for (const match of findPattern('DATE', text)) {
    const date = dateOf(match.text.trim(), now);
    const before = text.slice(Math.max(0, match.start - 30), match.start);
    const opens = match.start < 12 || /\b(?:on|at|event|incident)\s*$/iu.test(before);
    if (
      date &&
      opens &&
      !/\b(?:since|last|previous(?:ly)?|review|from|started|dated|born|dob|was|until)\b(?:[^.]|\.\d){0,22}$/iu.test(
        before,
      ) &&
      now.getTime() - date.getTime() > 2 * DAY - 1
    ) {
      report('H05', [match]);
      return;
    }
  }
  const ago =
    /^(?:[^.]{0,12})\b(?:two|three|2|3|four|4) days ago\b|^(?:on )?(?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)? last week\b/iu.exec(
      text,
    );
  if (ago) report('H05', [{ start: ago.index, end: ago.index + ago[0].length }]);
}

const ONSET = /\bfrom\s(?:about\s|around\s)?$/iu;

function order(context: CheckContext): void {
  const times = happened(context);
  const night = /\bnight\b|\bovernight\b|\bnights\b/iu.test(context.text);
  for (let i = 1; i < times.length; i++) {
    const [a, b] = [times[i - 1], times[i]];
    if (!a || !b || b.minutes >= a.minutes || isWithin(context.text, times[i - 2], a, b)) continue;
    const between = context.text.slice(a.match.end, b.match.start);
    const overMidnight = a.minutes >= 18 * 60 && b.minutes <= 10 * 60;
    const afternoon =
      /^\d{1,2}(?:[.:]\d\d)?$/u.test(b.match.text) &&
      b.minutes + 720 >= a.minutes &&
      b.minutes < 12 * 60 &&
      a.minutes <= 13 * 60 &&
      b.minutes >= 60 &&
      b.minutes < 7 * 60;
    if (overMidnight || afternoon || (night && a.minutes >= 18 * 60)) continue;
    if (
      findPattern('DATE', between).length > 0 ||
      isTold(context.text, times, i) ||
      (ONSET.test(between) && !/^\s?(?:-|–|to|til|till|until)/u.test(context.text.slice(b.match.end))) ||
      /^[^.]*\btold by\b[^.]*$/iu.test(between) ||
      /\b(?:yesterday|next day|tomorrow|last|earlier|before|previous|since|found|seen)\b/iu.test(between)
    )
      continue;
    context.report('H06', [a.match, b.match], `Times run ${a.match.text} → ${b.match.text}.`);
    return;
  }
}

const IN_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
};
const figureOf = (written: string): number => IN_WORDS[written.toLowerCase()] ?? Number(written);

function duration({ text, reading, report }: CheckContext): void {
  for (const sentence of reading.sentences) {
    const part = text.slice(sentence.start, sentence.end + 1);
    const range =
      /((?:[01]?\d|2[0-3])[:.]?[0-5]\d)\s?(?:-|–|to|until|till|and (?:stopped|ended|finished)(?: at)?|,? ?(?:left|finished|ended|stopped)(?: at)?)\s?((?:[01]?\d|2[0-3])[:.]?[0-5]\d)/iu.exec(
        part,
      );
    const near = range ? part.slice(0, range.index + range[0].length + 60) : '';
    const stated = range
      ? /(?<![\d.:])\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty)\s?(mins?|minutes?|hours?|hrs?)\b/iu.exec(
          near.replace(range[0], ' '.repeat(range[0].length)),
        )
      : null;
    const [from, to] = [minutesOf(range?.[1] ?? ''), minutesOf(range?.[2] ?? '')];
    if (!range || !stated || from === null || to === null) continue;
    const length = (to - from + 1440) % 1440;
    const said = figureOf(stated[1] ?? '') * (/^h/iu.test(stated[2] ?? '') ? 60 : 1);
    if (
      Math.abs(length - said) > (said >= 60 ? 10 : 1) &&
      length < 720 &&
      !/\b(?:every|late|apart|before|after|away|of which|ago|within)\b/iu.test(near.slice(range.index))
    )
      report(
        'H07',
        [
          { start: sentence.start + range.index, end: sentence.start + range.index + range[0].length },
          { start: sentence.start + stated.index, end: sentence.start + stated.index + stated[0].length },
        ],
        `${range[0]} is ${length} minutes; the note says ${stated[0]}.`,
      );
  }
}

function morningOrEvening(context: CheckContext): void {
  const { text, report } = context;
  const bed = spansOf(
    text,
    /\b(?:bed\s?time|bed|night|evening|supper|tea)\b[^.]{0,30}\b(\d{1,2}(?:[.:]\d\d)?\s?am)\b|\b(\d{1,2}(?:[.:]\d\d)?\s?am)\b[^.]{0,20}\b(?:bedtime|bed call|supper|evening)\b/giu,
  )[0];
  const morning = spansOf(
    text,
    /\b(?:breakfast|morning)\b[^.]{0,20}\b(\d{1,2}(?:[.:]\d\d)?\s?pm)\b|\b(\d{1,2}(?:[.:]\d\d)?\s?pm)\b[^.]{0,12}\b(?:breakfast|morning call)\b/giu,
  )[0];
  const early = bed && /\b(?:10|11|9|8|7)(?:[.:]\d\d)?\s?am/iu.test(bed.quote);
  if (bed && early) report('H08', [bed]);
  else if (morning) report('H08', [morning]);
  else if (/^\s*(?:night|nights)\b/iu.test(text)) {
    const odd = happened(context).find(({ minutes }) => minutes >= 8 * 60 && minutes < 12 * 60);
    if (odd) report('H08', [odd.match]);
  }
}

function impossible(context: CheckContext): void {
  const { text, report } = context;
  const slept = spansOf(
    text,
    /\bslept (?:all night|through|soundly all night|well all night|throughout)\b|\basleep all night\b|\bsettled all night\b|\bin bed all day\b|\basleep (?:on|at) (?:all|every|each) checks?\b/giu,
  )[0];
  allDay(context);
  if (!slept) return;
  const awake = happened(context).find(({ match, minutes }) => {
    const after = text.slice(match.end, match.end + 40).split(/[.;]/u)[0] ?? '';
    const before =
      text
        .slice(Math.max(0, match.start - 30), match.start)
        .split(/[.;]/u)
        .at(-1) ?? '';
    return (
      (minutes < 6 * 60 || minutes >= 23 * 60) &&
      /\b(?:tea|drink|walk\w*|toilet|up|awake|shout\w*|commode|watched|ate|wander\w*|bell|talk\w*|woke|biscuit|coffee|paracetamol|corridor)\b/iu.test(
        `${before} ${after}`,
      )
    );
  });
  if (awake) report('H39', [slept, awake.match]);
}

/** "In bed all day" and a walk at two; "nothing to eat all day" and a scone at three. */
const ALL_DAY: [RegExp, RegExp][] = [
  [
    /\b(?:stayed |remained |nursed |cared for )?in (?:his |her |their )?(?:bed|room) all day\b|\bdid not leave (?:his|her|their) (?:bed|room)\b/giu,
    /\b(?:walked|garden|lounge|dining|outing|shop\w*|went out|sat in (?:the )?(?:lounge|garden|conservatory))\b/iu,
  ],
  [
    /\b(?:nothing|nil) (?:to eat or drink|to eat|eaten|to drink|orally)\b[^.]{0,12}\b(?:all day|today|all shift)\b|\bno (?:food|fluids|diet|intake)[^.]{0,16}\b(?:all day|today|all shift)\b/giu,
    /\b(?:had|ate|drank|took)\b/iu,
  ],
];

function allDay(context: CheckContext): void {
  const { text, report } = context;
  for (const [claim, event] of ALL_DAY) {
    const said = spansOf(text, claim)[0];
    if (!said) continue;
    const at = happened(context).find(({ match }) => {
      const around =
        (text.slice(0, match.start).split(/[.;]/u).at(-1) ?? '') +
        (text.slice(match.end).split(/[.;]/u)[0] ?? '');
      return (match.start < said.start || match.start >= said.end) && event.test(around);
    });
    if (at) report('H39', [said, at.match]);
  }
}

export const timeChecks = [future, late, order, duration, morningOrEvening, impossible];
