/** Copied, unfinished, secret and self-contradicting text. H11, H25, H32, H33, H35, H40, H42, H48. */
import { momentWords } from '@/utils/days';
import { secretsIn } from '@/core/record/secrets';
import { findPattern } from '@/core/text/patterns';
import { scopesAt } from '@/core/text/scope';
import { normalise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';
import { hiddenKeysIn } from './hidden-key';

/** One note is compared with the same earlier ones as the next. */
const triples = new Recent<ReadonlySet<string>>(40_000);
const bags = new Recent<readonly string[]>(40_000);

function shingles(text: string): Set<string> {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(normalise);
  const size = words.length < 6 ? 1 : 3;
  return new Set(
    words.slice(0, Math.max(1, words.length - size + 1)).map((_, i) => words.slice(i, i + size).join(' ')),
  );
}

/** Share of word triples two texts have in common (Jaccard), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [triples.of(a, shingles), triples.of(b, shingles)];
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  return both / (left.size + right.size - both);
}

/** Words in common whatever their order: near copies with a figure changed. */
function wordLikeness(a: string, b: string): number {
  const bag = (text: string): string[] => (text.match(/[\p{L}]+/gu) ?? []).map(normalise);
  const [left, right] = [bags.of(a, bag), bags.of(b, bag)];
  if (left.length < 6 || right.length < 6) return 0;
  const set = new Set(right);
  const other = new Set(left);
  return Math.min(
    left.filter((word) => set.has(word)).length / left.length,
    right.filter((word) => other.has(word)).length / right.length,
  );
}

/** "The note of 14 June 2026, 08:30, by A. Khan". */
const noteWords = ({ when, author }: { when: string; author: string }): string =>
  `The ${when === '' ? 'earlier note' : `note of ${momentWords(when)}`}${author === '' ? '' : `, by ${author}`}`;

function copied({ text, input, report }: CheckContext): void {
  const words = (text.match(/\p{L}+/gu) ?? []).length;
  const alike = (input.earlierNotes ?? []).map((note) => ({
    note,
    share: Math.max(likeness(text, note.text), words >= 8 && wordLikeness(text, note.text) >= 0.93 ? 0.9 : 0),
  }));
  const best = alike.sort((a, b) => b.share - a.share)[0];
  const run = alike.filter(({ share }) => share >= 0.75).length;
  if (words >= 5 && best && (best.share >= 0.88 || run >= 2))
    report(
      'H11',
      [{ start: 0, end: text.length }],
      `${noteWords(best.note)}: ${Math.round(best.share * 100)} in 100 alike.`,
    );
}

const PART =
  'heel|hip|arm|leg|hand|foot|knee|elbow|shoulder|wrist|ankle|eye|cheek|buttock|shin|forearm|thigh|side|ear|breast|groin|finger|thumb|toe|temple';

function sides({ text, input, reading, report }: CheckContext): void {
  const shape = new RegExp(`\\b(left|right|l|r)\\s(?:upper |lower |outer |inner )?(${PART})s?\\b`, 'giu');
  const wounds =
    /\b(?:wound|bruis\w*|dressing|sore|red\w*|tear|ulcer|blister|graze|scratch\w*|mark|pain\w*|swell\w*|swollen|broken|cut|skin|rash|burn)\b/iu;
  const read = (whole: string) =>
    spansOf(whole, shape)
      .filter((span) => wounds.test(whole.slice(Math.max(0, span.start - 70), span.end + 70)))
      .map((span) => ({
        ...span,
        side: (span.groups[0] ?? '').toLowerCase()[0],
        part: (span.groups[1] ?? '').toLowerCase(),
      }));
  const here = read(text).filter((span) => !scopesAt(reading, span).has('quoted'));
  for (const span of here) {
    const flip = here.find(
      (other) => other.start > span.start && other.part === span.part && other.side !== span.side,
    );
    const between = flip ? text.slice(span.end, flip.start) : '';
    const meant =
      !flip ||
      /\b(?:and|both|also|other|too|not|than|turned|moved|onto|to|from|was on|while|nothing|no|compared|but|sorry|meant|mean|correction|wait)\b/iu.test(
        between,
      ) ||
      /\b(?:both|also|too|nothing|clear|ok|fine|intact|normal|checked|as well)\b/iu.test(
        text.slice(flip.end, flip.end + 20),
      );
    if (flip && !meant) return report('H25', [span, flip]);
    for (const earlier of input.earlierNotes ?? []) {
      const before = read(earlier.text).filter((other) => other.part === span.part);
      if (
        before.length > 0 &&
        !here.some((other) => other.part === span.part && other.side !== span.side) &&
        before.every((other) => other.side !== span.side) &&
        !/\b(?:new|another|also|second|as well|other)\b/iu.test(
          text.slice(Math.max(0, span.start - 40), span.end + 30),
        )
      )
        return report('H25', [span], `Earlier note: ${before[0]?.quote ?? ''}.`);
    }
  }
}

function unfinished({ text, input, reading, report }: CheckContext): void {
  const stub = spansOf(
    text,
    /\[(?:\.\.|…|[^\]\n]{0,60}(?:\.\.|…)[^\]\n]{0,40}|[^\]\n]{0,80}\/[^\]\n]{0,80}|(?:name|time|place|role|relationship|ask|medicine|date)\b[^\]\n]{0,60})\]/giu,
  );
  for (const span of stub.slice(0, 1)) report('H33', [span]);
  const shape =
    /\bx{3,}\b|\btbc\b|\btbd\b|\?{3,}|\blorem\b|\[\s*\]|\.{5,}|_{3,}|\binsert (?:name|here|text)\b|<[a-z ]{2,20}>|\bto be completed\b|\bplaceholder\b|\bblah\b|\basdf\w*|\b\p{L}+:\s?(?:n\/a|as above|\.)(?=\.?(?:\s|$))/giu;
  const open = spansOf(text, shape).find(
    (span) =>
      !scopesAt(reading, span).has('quoted') &&
      !(/^x+$/iu.test(span.quote) && /\b(?:love|from|kiss\w*|card)\b/iu.test(text.slice(0, span.start))),
  );
  if (open) report('H32', [open]);
  for (const { label, value } of input.fields ?? [])
    if (/^(?:x{2,}|tbc|tbd|\?{2,}|test|asdf\w*|lorem.*|\[.*\])$/iu.test(value.trim()))
      report('H32', [], `${label}: ${value}`);
}

function secrets({ text, report }: CheckContext): void {
  const all = [...secretsIn(text), ...hiddenKeysIn(text)];
  if (all.length > 0) report('H35', all);
}

const DENIALS: [RegExp, RegExp][] = [
  [
    /\b(?:no|nil) (?:visible |apparent |obvious )?(?:injur\w+|marks|bruis\w+|harm|wounds?)\b|\buninjured\b|\bunhurt\b|\bunharmed\b|\bnot hurt\b|(?<!\b(?:other|surrounding|rest of (?:the |her |his )?)\s?)\bskin (?:all )?intact\b(?! (?:elsewhere|apart|around|otherwise|to|on)\b)/giu,
    /\b(?:bruis\w+|graze\w*|cut|bleed\w*|skin tear|swelling|swollen|scratch\w*|lump|red mark|broken skin|laceration|wound|pressure (?:sore|ulcer)|blister)\b/giu,
  ],
  [
    /\b(?:no|nil) pain\b|\bdenie[sd] (?:any )?pain\b|\bpain[- ]free\b|\bnot in (?:any )?pain\b/giu,
    /\bpain (?:score )?(?:of )?([1-9]|10)\s?\/\s?10\b|\b(?:in pain|painful|complain\w+ of (?:\w+ )?pain|pain in (?:her|his|the)|pain (?:on|when)|winc\w+|sore (?:hip|knee|back|arm|leg|shoulder)|[1-9]\/10)\b/giu,
  ],
  [
    /\bno (?:redness|red areas?)\b|\bno broken areas?\b/giu,
    /\b(?:red|reddened|redness|pink|sore|broken)\b[^.]{0,20}\b(?:sacrum|heels?|hips?|buttocks?|elbows?|groin|area|patch)\b|\b(?:sacrum|heels?|hips?|buttocks?|elbows?)\b[^.]{0,12}\b(?:red|reddened|sore|broken)\b/giu,
  ],
  [
    /\b(?:did not|didn't|didnt) eat\b|\b(?:declined|refused) (?:all )?(?:food|meals|diet)\b|\bate nothing\b|\bnothing eaten\b|\bnil diet\b/giu,
    /\b(?:ate|eaten) (?:all|half|most|a quarter|some|two|three|a)\b/giu,
  ],
  [
    /\bunwitnessed\b|\bnot witnessed\b|\bno one saw\b/giu,
    /\bi (?:saw|watched) (?:him|her|them|\p{Lu}\p{Ll}+)?\s?(?:fall|slip|trip|go down|lose)\b/giu,
  ],
  [/\bno (?:cough\w*|choking)\b/giu, /\b(?:coughed|coughing|choked)\b/giu],
  [/\bbno\b|\bbowels not open\w*\b|\bno bowel/giu, /\bbowels? open(?:ed)?\b|\btype [1-7]\b/giu],
  [
    /\bno (?:distress|agitation)\b|\bcalm throughout\b|\bno incidents?\b/giu,
    /\b(?:hit|kicked|punched|threw|screamed|spat|bit)\b/giu,
  ],
  [/\bno (?:vomiting|sickness)\b|\bnot (?:been )?sick\b/giu, /\b(?:vomited|been sick|was sick)\b/giu],
];

function contradictions({ text, reading, report }: CheckContext): void {
  for (const [denied, stated] of DENIALS) {
    const no = spansOf(text, denied)[0];
    if (!no) continue;
    const yes = spansOf(text, stated).find((span) => {
      if (span.start < no.end && no.start < span.end) return false;
      const kinds = scopesAt(reading, span);
      if (
        kinds.has('negated') ||
        kinds.has('future') ||
        kinds.has('third-party') ||
        kinds.has('uncertain') ||
        kinds.has('quoted')
      )
        return false;
      const between = text.slice(Math.min(no.end, span.end), Math.max(no.start, span.start));
      if (
        /^\s*(?:at rest|when (?:lying|sitting|still|resting)|lying|in bed)\b/iu.test(
          text.slice(no.end, no.end + 24),
        )
      )
        return false;
      return (
        !/\b(?:but|except|other than|apart from|only|later|then|now|after|earlier|yesterday|old|previous|known|until|old|healing|other than|on sitting|when)\b/iu.test(
          between,
        ) &&
        !/\b(?:old|healing|known|previous|yesterday's|existing)\s*$/iu.test(
          text.slice(Math.max(0, span.start - 16), span.start),
        )
      );
    });
    if (yes) report('H40', [no, yes], `Says “${no.quote}”, also “${yes.quote}”.`);
  }
}

function asks({ text, reading, report }: CheckContext): void {
  const opinion = spansOf(
    text,
    /\b(?:obviously|clearly|lazy|deliberately|on purpose|attention[- ]seeking|manipulative|putting it on|just wants attention|being difficult|typical|ungrateful|selfish|stubborn|rude|moody|for attention)\b/giu,
  ).find(
    (span) =>
      !scopesAt(reading, span).has('quoted') &&
      !/\bspeak|\bspoke|\bsee|\bsaid\b/iu.test(text.slice(Math.max(0, span.start - 10), span.start)),
  );
  if (opinion) report('H42', [opinion]);
  const taken = findPattern('RETRACT', text).find(
    (match) =>
      /^(?:no wait|(?:no )?sorry|i mean|correction|scratch that|actually)|\?\s?no\b|should (?:be|say)|^meant/iu.test(
        match.text,
      ) &&
      !scopesAt(reading, match).has('quoted') &&
      !/\b(?:said|says|was|am|is|am so|very|so|to say|felt|not|told (?:him|her|them))\s*$/iu.test(
        text.slice(Math.max(0, match.start - 14), match.start),
      ) &&
      !(
        /^no wait/iu.test(match.text) &&
        !/(?:^|[,.;:–—(-])\s*$/u.test(text.slice(Math.max(0, match.start - 3), match.start))
      ) &&
      !(
        /^actually/iu.test(match.text) &&
        !/[,–—-]\s*$|\bno\s*$/iu.test(text.slice(Math.max(0, match.start - 3), match.start))
      ) &&
      !(
        /should/iu.test(match.text) &&
        !/[-–(,]\s*$/u.test(text.slice(Math.max(0, match.start - 3), match.start))
      ),
  );
  if (taken) report('H48', [taken]);
}

export const wordingChecks = [copied, sides, unfinished, secrets, contradictions, asks];
