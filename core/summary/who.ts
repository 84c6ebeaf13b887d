/** Who the record is about, as the page states it. */
import type { CareRecord } from '@/core/record/record';
import { item, type Shown } from './compose';
import type { SummaryItem } from './item';

/** Preferred name first, then name, date of birth, age and pronouns, only as the page states them. */
export function whoItems({ person }: CareRecord, titleOf: (block: string) => string | null): SummaryItem[] {
  const rows: [string, Shown | null][] = [
    ['Likes to be called', asShown(person.preferredName)],
    ['Name', asShown(person.name)],
    ['Date of birth', asShown(person.dateOfBirth)],
    ['Age', asShown(person.age)],
    ['Pronouns', asShown(person.pronouns)],
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
