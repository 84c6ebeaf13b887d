/** Who the record is about, as the page states it. */
import type { CareRecord } from '@/core/record/record';
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

/** Preferred name first, then name, date of birth, age, pronouns and language, only as the page states them. */
export function whoItems(record: CareRecord, titleOf: (block: string) => string | null): SummaryItem[] {
  const { person } = record;
  const rows: [string, Shown | null][] = [
    ['Likes to be called', asShown(person.preferredName)],
    ['Name', asShown(person.name)],
    ['Date of birth', asShown(person.dateOfBirth)],
    ['Age', asShown(person.age)],
    ['Pronouns', asShown(person.pronouns)],
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
