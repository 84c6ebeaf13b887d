/** Who the record is about, as the page states it. */
import { labelSets } from '@/core/knowledge/page-words';
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import { lastOf } from '@/core/text/long-numbers';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';
import { item, type Shown } from './compose';
import type { SummaryItem } from './item';

const LANGUAGE = /^(?:(?:first|main|preferred|home|spoken|own) )?languages?(?: spoken)?$/iu;

/** The language a page gives, where it is not English alone. */
function language({ facts }: CareRecord): Shown | null {
  const fact = facts.find(
    (one) => LANGUAGE.test(one.label.trim()) && !one.blank && !/^english\W*$/iu.test(one.value),
  );
  const [at] = fact?.evidence ?? [];
  const first = at && sentences(at.quote)[0];
  if (!at || !first) return null;
  const quote = at.quote.slice(first.start, first.end);
  return {
    text: quote,
    evidence: [{ ...at, start: at.start + first.start, end: at.start + first.end, quote }],
  };
}

const SHORT = 40;
/** As many values under one label tell of as many people. */
const SEVERAL = 3;
/** How many facts from the person's name or date of birth theirs may stand then. */
const BESIDE = 6;
/** "Sex: Female", "Room: 12": a short value under one of these labels, outside the parts on other people. */
function labelled({ facts, person }: CareRecord, labels: ReadonlySet<string>): Shown | null {
  const found = facts.filter(
    (one) =>
      !one.blank &&
      one.domain !== 'contacts' &&
      one.value.length <= SHORT &&
      labels.has(plainWords(one.label)),
  );
  const isOnes = new Set(found.map(({ value }) => plainWords(value))).size < SEVERAL;
  const own = new Set(
    [person.name, person.dateOfBirth].flatMap((one) => one?.evidence.map(({ block }) => block) ?? []),
  );
  const strip = facts.flatMap(({ evidence }, index) =>
    evidence.some(({ block }) => own.has(block)) ? [index] : [],
  );
  const isBeside = (one: (typeof facts)[number]): boolean =>
    strip.some((index) => Math.abs(index - facts.indexOf(one)) <= BESIDE);
  const [at] = (isOnes ? found[0] : found.find(isBeside))?.evidence ?? [];
  return at && at.quote !== '' ? { text: at.quote, evidence: [at] } : null;
}

/** A sex that stands alone in the strip under the name. */
const SEX = /^(?:male|female|non-binary|intersex)$/iu;
const STRIP = 40;
function sex(record: CareRecord, strip: readonly Evidence[]): Shown | null {
  const alone = strip.slice(0, STRIP).find(({ quote }) => SEX.test(quote.trim()));
  return labelled(record, labelSets.sex) ?? (alone ? { text: alone.quote, evidence: [alone] } : null);
}

function identifier({ person }: CareRecord): Shown | null {
  const first = person.identifiers[0];
  return first ? { text: lastOf(first.value), evidence: first.evidence } : null;
}

/**
 * Preferred name first, then name, date of birth, age, sex, pronouns, number, room and language, only as the page
 * states them.
 * @param strip the page's first stretches of text, where a line under the name may tell the sex alone
 */
export function whoItems(
  record: CareRecord,
  titleOf: (block: string) => string | null,
  strip: readonly Evidence[] = [],
): SummaryItem[] {
  const { person } = record;
  const rows: [string, Shown | null][] = [
    ['Likes to be called', asShown(person.preferredName)],
    ['Name', asShown(person.name)],
    ['Date of birth', asShown(person.dateOfBirth)],
    ['Age', asShown(person.age)],
    ['Sex', sex(record, strip)],
    ['Pronouns', asShown(person.pronouns)],
    ['Number', identifier(record)],
    ['Room', labelled(record, labelSets.room)],
    ['Language', language(record)],
  ];
  return rows.flatMap(([label, shown]) =>
    shown
      ? [
          item({
            kind: 'who',
            rule: 'extract',
            label,
            ...shown,
            section: titleOf(shown.evidence[0]?.block ?? ''),
            date: null,
            domain: 'identity',
          }),
        ]
      : [],
  );
}

function asShown(found: CareRecord['person']['name']): Shown | null {
  return found ? { text: found.evidence.map((one) => one.quote).join(' '), evidence: found.evidence } : null;
}
