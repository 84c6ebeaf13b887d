/** What is missing or odd in a form: required and empty, placeholders, text that belongs in a field, contradictions. */
import type { CareRecord } from '@/core/record/record';
import type { Field, PageSnapshot } from '@/core/record/snapshot';
import { measures, type Take } from '@/core/knowledge/measures';
import { findPattern, type PatternMatch, type Span } from '@/core/text/patterns';
import { readText, scopesAt } from '@/core/text/scope';

export const formGapKinds = ['required-empty', 'placeholder', 'belongs-in-field', 'contradiction'] as const;

export type FormGap =
  | { kind: 'required-empty'; field: string; label: string }
  | { kind: 'placeholder'; field: string; label: string; value: string }
  /** Offered, never filled in by itself. */
  | { kind: 'belongs-in-field'; field: string; label: string; from: string; span: Span; value: string }
  | { kind: 'contradiction'; fields: [string, string]; labels: [string, string]; values: [string, string] };

const PLACEHOLDER =
  /^(?:x{2,}|n\/?a|none\.?|nil|as above|see above|as before|same|ditto|tbc|tbd|\?+|[-–—._*]+|test|asdf\w*|\.+|0{2,}|ok|done|please (?:select|choose).*|select\b.*|choose\b.*)$/iu;
/** Answers that are real where a form asks whether there was anything. */
const REAL_NONE =
  /\b(?:allerg|injur|concern|issue|pain|change|other|if any|comments?|incident|equipment)\w*/iu;
const NO = /^(?:no|none|nil|n|false|not applicable|n\/a)$/iu;
const YES = /^(?:yes|y|true)$/iu;

const WITH_UNIT = /\d[\d.]*(?:\s?(?:kgs?|kilos?|st(?:one)?(?:\s?\d{1,2}(?:\s?(?:lbs?|pounds?))?)?)\b)?/iu;

/** What of a match belongs in the box. @param after the text from where it begins */
function taken({ text, values }: PatternMatch, take: Take, after: string): string {
  switch (take) {
    case 'first':
      return values[0] ?? text;
    case 'second':
      return values[1] ?? text;
    case 'all':
      return values.join('/') || text;
    case 'figure':
      return WITH_UNIT.exec(after)?.[0] ?? text;
    case 'words':
      return text;
  }
}

const labelOf = (field: Field): string => field.question ?? field.label;
const isWriting = (field: Field): boolean => field.type === 'multiline' || field.type === 'rich-text';
const isOption = (field: Field): boolean => ['checkbox', 'radio', 'switch'].includes(field.type);

function emptyQuestions(fields: readonly Field[]): FormGap[] {
  const gaps: FormGap[] = [];
  const asked = new Set<string>();
  for (const field of fields) {
    if (!field.required || field.disabled || field.readOnly) continue;
    if (isOption(field)) {
      const question = `${field.group ?? ''}|${labelOf(field)}`;
      const answered = fields.some(
        (other) =>
          isOption(other) &&
          `${other.group ?? ''}|${labelOf(other)}` === question &&
          (other.checked ?? other.value !== ''),
      );
      if (answered || asked.has(question)) continue;
      asked.add(question);
      gaps.push({ kind: 'required-empty', field: field.id, label: labelOf(field) });
    } else if (field.value.trim() === '')
      gaps.push({ kind: 'required-empty', field: field.id, label: labelOf(field) });
  }
  return gaps;
}

function placeholders(fields: readonly Field[]): FormGap[] {
  return fields.flatMap((field): FormGap[] => {
    const value = field.value.trim();
    if (isOption(field) || field.type === 'number' || !PLACEHOLDER.test(value)) return [];
    if (
      /^(?:none\.?|nil|n\/?a)$/iu.test(value) &&
      (REAL_NONE.test(labelOf(field)) || field.options.length > 0)
    )
      return [];
    if (/^(?:ok|done|same)$/iu.test(value) && field.options.length > 0) return [];
    return [{ kind: 'placeholder', field: field.id, label: labelOf(field), value }];
  });
}

function belongings(fields: readonly Field[]): FormGap[] {
  const gaps: FormGap[] = [];
  for (const source of fields.filter((field) => isWriting(field) && field.value.trim() !== '')) {
    const reading = readText(source.value);
    for (const target of fields) {
      if (
        target.id === source.id ||
        isWriting(target) ||
        isOption(target) ||
        target.value.trim() !== '' ||
        target.readOnly ||
        target.disabled
      )
        continue;
      const label = labelOf(target);
      const measure = measures.find(
        ({ labels, notLabels }) => labels.test(label) && notLabels?.test(label) !== true,
      );
      if (!measure) continue;
      const found = findPattern(measure.pattern, source.value).filter((match) => {
        const kinds = scopesAt(reading, match);
        return !kinds.has('future') && !kinds.has('quoted') && !kinds.has('third-party');
      });
      const [only] = found;
      if (only && found.length === 1)
        gaps.push({
          kind: 'belongs-in-field',
          field: target.id,
          label,
          from: source.id,
          span: { start: only.start, end: only.end },
          value: taken(only, measure.take, source.value.slice(only.start)),
        });
    }
  }
  return gaps;
}

/** "Any pain? No" beside "Where is the pain? Left hip": one says no, the other describes it. */
function contradictions(fields: readonly Field[]): FormGap[] {
  const answers = fields.filter((field) =>
    isOption(field) ? field.checked === true : field.value.trim() !== '',
  );
  const subject = (field: Field): Set<string> =>
    new Set(
      (
        labelOf(field)
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? []
      ).filter(
        (word) =>
          !/^(?:what|where|when|which|there|have|been|with|does|details?|please|describe|were|this|that|used|other|time|date|name|give)$/u.test(
            word,
          ),
      ),
    );
  const gaps: FormGap[] = [];
  for (const [place, no] of answers.entries()) {
    if (!NO.test(no.value.trim())) continue;
    const topic = subject(no);
    const other = answers
      .slice(place + 1, place + 4)
      .find(
        (field) =>
          !NO.test(field.value.trim()) &&
          !PLACEHOLDER.test(field.value.trim()) &&
          field.heading === no.heading &&
          (YES.test(field.value.trim()) || field.value.trim().length > 3) &&
          [...subject(field)].some((word) => topic.has(word)) &&
          /\b(?:detail|describe|where|site|which|what|if yes|how|type|action)\b/iu.test(labelOf(field)),
      );
    if (other)
      gaps.push({
        kind: 'contradiction',
        fields: [no.id, other.id],
        labels: [labelOf(no), labelOf(other)],
        values: [no.value, other.value],
      });
  }
  return gaps;
}

/** @param fields of one form, in reading order */
export function judgeForm(fields: readonly Field[]): FormGap[] {
  return [
    ...emptyQuestions(fields),
    ...placeholders(fields),
    ...belongings(fields),
    ...contradictions(fields),
  ];
}

/** What is missing or odd in every form of a page, by form id; forms with nothing to say are left out. */
export function judgeForms(record: CareRecord, snapshot: PageSnapshot): Map<string, FormGap[]> {
  const found = new Map<string, FormGap[]>();
  for (const form of record.forms) {
    const gaps = judgeForm(snapshot.fields.filter(({ id }) => form.fields.includes(id)));
    if (gaps.length > 0) found.set(form.id, gaps);
  }
  return found;
}
