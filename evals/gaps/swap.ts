/**
 * `npm run eval -- gaps --swap`: every labelled note again with other names, other pronouns and names of other
 * communities. Who the person is must change no verdict, no question, no hint and no check.
 */
import { writeFileSync } from 'node:fs';
import { judgeNote } from '@/core/gaps/judge-note';
import { knownNames } from '@/core/gaps/names-of-plan';
import { checkHygiene } from '@/core/hygiene/check';
import { hygieneInputSchema } from '@/core/hygiene/finding';
import { firstNames } from '@/core/knowledge/first-names';
import { suggestLanguage } from '@/core/language/suggest';
import type { NoteCase } from '../cases/notes/schema';

/** Names with no other meaning, of the communities that live and work in UK care. */
const COMMUNITIES: Record<string, readonly string[]> = {
  'Nigerian names': ['Oluwaseun', 'Ngozi', 'Adebayo', 'Chidinma', 'Folasade', 'Ifeanyi'],
  'Polish names': ['Agnieszka', 'Wojciech', 'Malgorzata', 'Krzysztof', 'Zofia', 'Tadeusz'],
  'South Asian names': ['Priyanka', 'Muhammad', 'Harpreet', 'Sunil', 'Farzana', 'Imtiaz'],
  'Chinese and Vietnamese names': ['Xiuying', 'Weimin', 'Thuy', 'Haoran', 'Meiling', 'Nguyen'],
  'Welsh and Irish names': ['Siobhan', 'Llewelyn', 'Niamh', 'Angharad', 'Padraig', 'Gwenllian'],
  'English names': ['Dorothy', 'Kenneth', 'Beryl', 'Geoffrey', 'Muriel', 'Clifford'],
};

const PRONOUNS: Record<string, string> = {
  he: 'she',
  him: 'her',
  his: 'her',
  himself: 'herself',
  she: 'he',
  hers: 'his',
  herself: 'himself',
  hes: 'shes',
  shes: 'hes',
};

type Note = Pick<NoteCase, 'text' | 'formLabels' | 'fields' | 'planFacts'>;

/** "her arm" becomes "his arm", "told her" becomes "told him". */
const OBJECT_BEFORE =
  /\b(?:to|with|for|at|told|tell|gave|give|helped|asked|saw|see|found|by|on|of|from|let|took|put|sat|got|made|kept|heard|left)$/iu;

function otherPronouns(text: string): string {
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const next = /^\s+\p{L}/u.test(text.slice(at + word.length));
    const other =
      lower === 'her'
        ? !next || OBJECT_BEFORE.test(text.slice(0, at).trimEnd())
          ? 'him'
          : 'his'
        : PRONOUNS[lower];
    if (!other) return word;
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}

/** Names in the note, the way a reader knows them: given by the plan, or a first name with a capital. */
function namesIn({ text, planFacts }: Note): string[] {
  const given = [
    planFacts?.person?.name,
    ...(planFacts?.staff ?? []),
    ...(planFacts?.others ?? []),
    ...(planFacts?.family ?? []),
  ]
    .filter((name): name is string => name !== undefined)
    .flatMap((name) => name.replace(/\(.*?\)|,.*/gu, '').match(/\p{Lu}\p{Ll}{2,}/gu) ?? []);
  // "14 Jan" and "June 2026" name a month and nobody.
  const told = text.replace(/\d(?:st|nd|rd|th)?\s+(?:Jan|April|June)\b|\b(?:Jan|April|June)(?=\s+\d)/gu, '');
  const known = (told.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).filter((word) => firstNames.has(word.toLowerCase()));
  return [...new Set([...given, ...known])].filter(
    (name) => !/^(?:Mrs|Miss|Sister|Will|May|Mark|Rose|Grace|Hope|Joy)$/u.test(name),
  );
}

function otherNames<T extends Note>(note: T, names: readonly string[]): T {
  const old = namesIn(note);
  const swap = new Map(old.map((name, place) => [name, names[place % names.length] ?? name]));
  const change = (text: string): string =>
    text.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => swap.get(word) ?? word);
  return JSON.parse(JSON.stringify(note), (_, value: unknown) =>
    typeof value === 'string' ? change(value) : value,
  ) as T;
}

/** Everything Careside says of a note, without the words themselves. */
function verdicts(note: Note): Record<string, string> {
  const { types, gaps, asked } = judgeNote(note);
  const parsed = hygieneInputSchema.safeParse(note);
  return {
    types: types.map(({ id }) => id).join(),
    ...Object.fromEntries(gaps.map(({ id, status }) => [id, status])),
    asked: asked.join(),
    language: suggestLanguage(note.text, undefined, note.planFacts && knownNames(note.planFacts).words)
      .map(({ id }) => id)
      .join(),
    hygiene: parsed.success
      ? checkHygiene(parsed.data)
          .map(({ id }) => id)
          .join()
      : '',
  };
}

/** Judges every note as it is and as changed, and compares. */
export function compareSwapped(notes: readonly NoteCase[]): {
  rows: string[];
  changed: string[];
  compared: number;
} {
  const variants: [string, (note: Note) => Note][] = [
    [
      'the other pronouns',
      (note) => {
        const pronouns = note.planFacts?.person?.pronouns;
        const plan =
          note.planFacts && (JSON.parse(JSON.stringify(note.planFacts)) as NonNullable<Note['planFacts']>);
        if (plan?.person && pronouns)
          plan.person.pronouns = pronouns.startsWith('she')
            ? 'he/him'
            : pronouns.startsWith('he')
              ? 'she/her'
              : pronouns;
        return { ...note, text: otherPronouns(note.text), ...(plan ? { planFacts: plan } : {}) };
      },
    ],
    ...Object.entries(COMMUNITIES).map(([name, names]): [string, (note: Note) => Note] => [
      name,
      (note) => otherNames(note, names),
    ]),
  ];
  const rows: string[] = [];
  const changed: string[] = [];
  let compared = 0;
  for (const [name, change] of variants) {
    let altered = 0;
    let here = 0;
    for (const { id, text, formLabels, fields, planFacts } of notes) {
      const note: Note = {
        text,
        ...(formLabels && { formLabels }),
        ...(fields && { fields }),
        ...(planFacts && { planFacts }),
      };
      const other = change(note);
      if (other.text !== text) altered++;
      const [before, after] = [verdicts(note), verdicts(other)];
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        compared++;
        if (before[key] === after[key]) continue;
        here++;
        changed.push(
          `| ${id} | ${name} | ${key} | ${before[key] ?? 'not judged'} | ${after[key] ?? 'not judged'} |`,
        );
      }
    }
    rows.push(`| ${name} | ${altered} | ${here} |`);
  }
  return { rows, changed, compared };
}

/** @returns the number of changed verdicts; writes evals/results/gaps-swap.md */
export function swapNames(notes: readonly NoteCase[], file: string): number {
  const { rows, changed, compared } = compareSwapped(notes);
  const report = [
    '# Names and pronouns changed',
    '',
    `\`npm run eval -- gaps --swap\` · ${notes.length} notes, ${compared} verdicts compared, ${changed.length} changed (goal 0).`,
    '',
    '| changed to | notes altered | verdicts changed |',
    '|---|---|---|',
    ...rows,
    '',
    ...(changed.length > 0
      ? ['| note | changed to | of | before | after |', '|---|---|---|---|---|', ...changed, '']
      : []),
  ].join('\n');
  writeFileSync(file, report);
  console.log(report);
  return changed.length;
}
