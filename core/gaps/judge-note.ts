/** Judges one note: what kind it is, what is there, what is missing, what to ask. Pure; the same input, the same answer. */
import { z } from 'zod';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { saying } from '@/core/knowledge/saying';
import { coverSecrets } from '@/core/record/secrets';
import { withoutSoftwareText } from '@/core/text/for-software';
import { isWordy } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import type { KnownNames } from './atoms';
import { answeredBy } from './answered';
import { kindsMeant } from './meant';
import { knownNames } from './names-of-plan';
import { dangersIn, urgentIn, withDangers } from './dangers';
import { compileNotes, type ReadyKnowledge, type ReadyType } from './compile';
import { NoteFinder } from './finder';
import { notesInForce } from './in-force';
import { elementStatuses, judgeElement, type ElementVerdict } from './judge-element';
import { planFactsSchema, planText, type PlanFacts } from './plan-facts';
import { chooseQuestions } from './questions';
import { SaidIn } from './said';
import { withoutUnfilled } from './unfilled';
import { weighVerdicts } from './weigh-verdicts';

export const noteInputSchema = z.object({
  text: z.string(),
  /** Labels and headings of the form or page the note stands in. */
  formLabels: z.array(z.string()).optional(),
  /** Filled fields beside the note: they count as if written in it. */
  fields: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
  planFacts: planFactsSchema.optional(),
  /** The worker's own choice of type, if made. */
  chosenTypes: z.array(z.string()).optional(),
  /** Elements the worker has put aside for this note. */
  dismissed: z.array(z.string()).optional(),
});

const spanSchema = z.object({
  /** In the note, or in a field beside it. */
  where: z.enum(['text', 'field']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
});

export const gapSchema = z.object({
  id: z.string(),
  req: z.enum(['R', 'r', 'R?']),
  status: z.enum(elementStatuses),
  label: z.string(),
  why: z.string(),
  question: z.string(),
  stub: z.string(),
  missing: z.array(z.string()),
  evidence: z.array(spanSchema),
});

export const noteJudgementSchema = z.object({
  types: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** True for a kind that another of the note's kinds takes in: every unwitnessed fall is a fall. */
      included: z.boolean(),
      evidence: z.array(spanSchema),
    }),
  ),
  gaps: z.array(gapSchema),
  /** Element ids, the most useful first; at most three. */
  asked: z.array(z.string()),
});

export type NoteInput = z.infer<typeof noteInputSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type NoteJudgement = z.infer<typeof noteJudgementSchema>;

const LABELS_REMEMBERED = 10_000;

const UNIT = /\((ml|mls|kg|mg|cm|mmol\/l|%|°c|mins?|minutes)\)/iu;

/** Fields as lines of text, a unit in the label written after the figure. */
function fieldText(fields: NonNullable<NoteInput['fields']>): string {
  return fields
    .filter(({ value }) => value.trim() !== '' && !/^(?:[-–—.]|n\/?a|xxx|tbc)$/iu.test(value.trim()))
    .map(({ label, value }) => {
      const unit = UNIT.exec(label)?.[1];
      const written = unit && /^\d+(?:\.\d+)?$/u.test(value.trim()) ? `${value} ${unit}` : value;
      const author = /^(?:author|written by|recorded by|staff|completed by|entered by|signed)/iu.test(label);
      return author ? `written by ${written}` : `${label.replace(UNIT, '').trim()} ${written}`;
    })
    .join('.\n');
}

interface ReadPlan {
  known: KnownNames;
  planNote: NoteFinder;
}

const plans = new WeakMap<PlanFacts, { ready: ReadyKnowledge; read: ReadPlan }>();

/** Thousands of notes may be judged against one plan; it is read once. */
function readPlan(plan: PlanFacts, ready: ReadyKnowledge): ReadPlan {
  const before = plans.get(plan);
  if (before?.ready === ready) return before.read;
  const known = knownNames(plan);
  const read = {
    known,
    planNote: new NoteFinder(planText(plan), ready.index, { person: known.person, others: known.others }),
  };
  plans.set(plan, { ready, read });
  return read;
}

const labelsRead = new WeakMap<ReadyKnowledge, Recent<NoteFinder>>();

/** The labels of a form stay the same while a note is typed into it. */
function readLabels(text: string, ready: ReadyKnowledge): NoteFinder {
  const before = labelsRead.get(ready) ?? new Recent<NoteFinder>(LABELS_REMEMBERED);
  labelsRead.set(ready, before);
  return before.of(text, () => new NoteFinder(text, ready.index, { person: new Set(), others: new Set() }));
}

const noPlan: PlanFacts = {};

/** Every element that these types ask for, by cues and by all that is said. */
function judgeAll(
  types: readonly ReadyType[],
  note: NoteFinder,
  planNote: NoteFinder,
  urgent: ReadyType['elements'] = [],
): ElementVerdict[] {
  const verdicts = [...merge([...types, { elements: urgent }]).values()].map(({ ready, req }) => ({
    verdict: judgeElement(ready, req, note, planNote),
    element: ready.element,
  }));
  const safety = types.some(({ type }) => type.safety);
  const said = new SaidIn(
    note.reading,
    verdicts.map(({ verdict }) => verdict),
  );
  const weighed = weighVerdicts(verdicts, said, safety, saying().verdicts);
  const isUrgent = ({ id }: ElementVerdict): boolean => urgent.some(({ ready }) => ready.element.id === id);
  return weighed.map((verdict, place) => {
    const { verdict: byCues = verdict } = verdicts[place] ?? {};
    // Beside a danger nothing is taken for said that no cue found.
    const isLikeness = verdict.status === 'present' && byCues.status !== 'present';
    return isUrgent(verdict) && (isLikeness || verdict.status === 'not-applicable') ? byCues : verdict;
  });
}

/** One element as a note of this kind should have it, from the text alone; null when the kind does not ask for it. */
export function judgeOne(text: string, type: string, element: string): ElementVerdict | null {
  const ready = compileNotes(notesInForce());
  const { known, planNote } = readPlan(noPlan, ready);
  const types = ready.types.filter((one) => one.type.id === type);
  const verdicts = judgeAll(
    types,
    new NoteFinder(withoutUnfilled(text, ready), ready.index, known),
    planNote,
  );
  return verdicts.find(({ id }) => id === element) ?? null;
}

/** Same element in two types: the stricter requirement holds. */
function merge(types: readonly Pick<ReadyType, 'elements'>[]): Map<string, ReadyType['elements'][number]> {
  const strength = { R: 2, 'R?': 1, r: 0 };
  const all = new Map<string, ReadyType['elements'][number]>();
  for (const { elements } of types)
    for (const entry of elements) {
      const known = all.get(entry.ready.element.id);
      if (!known || strength[entry.req] > strength[known.req]) all.set(entry.ready.element.id, entry);
    }
  return all;
}

/**
 * @param input the note, its form's labels and fields, and what the plan says
 * @param knowledge the note types to judge by; those in force when left out
 */
export function judgeNote(input: NoteInput, knowledge: NoteKnowledge = notesInForce()): NoteJudgement {
  const ready = compileNotes(knowledge);
  const { known, planNote } = readPlan(input.planFacts ?? noPlan, ready);
  const beside = withoutUnfilled(fieldText(input.fields ?? []), ready);
  const own = withoutUnfilled(withoutSoftwareText(input.text), ready);
  const whole = beside ? `${own}\n${beside}` : own;
  const note = new NoteFinder(whole, ready.index, known);
  const ownWords = beside ? new NoteFinder(own, ready.index, known) : note;
  const labelText = [...(input.formLabels ?? []), ...(input.fields ?? []).map(({ label }) => label)].join(
    '.\n',
  );
  const labels = labelText ? readLabels(labelText, ready) : null;
  const shown = coverSecrets(input.text);
  let covered: string | null = null;
  const shownWhole = (): string => (covered ??= coverSecrets(whole));
  const evidence = (spans: readonly { start: number; end: number }[]): Gap['evidence'] =>
    spans.map(({ start, end }) =>
      start >= input.text.length
        ? { where: 'field', start, end, quote: shownWhole().slice(start, end) }
        : { where: 'text', start, end: Math.min(end, input.text.length), quote: shown.slice(start, end) },
    );
  const { named, told } = kindsMeant(ready, ownWords, known, labels, input.chosenTypes);
  const found = dangersIn(ready.dangers, told, named);
  const typeOf = (id: string): ReadyType | undefined => ready.types.find(({ type }) => type.id === id);
  const isChosen = named.length > 0 && (input.chosenTypes ?? []).some((id) => id === named[0]?.id);
  const { types: recognised, alone } = isChosen
    ? { types: named, alone: false }
    : withDangers(named, found, typeOf);
  const types = recognised.flatMap(({ id }) => typeOf(id) ?? []);
  const urgent = urgentIn(found, recognised, ready, types, ownWords);
  note.money = types[0]?.type.slug === 'finance';
  const verdicts = judgeAll(types, note, planNote, urgent);
  const words = ownWords.reading.tokens.filter((token) => isWordy(token.text)).length;
  return {
    types: recognised.map(({ id, spans }) => ({
      id,
      name: ready.types.find(({ type }) => type.id === id)?.type.name ?? id,
      included: types.some(({ type }) => type.includes.includes(id)),
      evidence: evidence(spans),
    })),
    gaps: verdicts.map((verdict) => {
      const element = ready.byId.get(verdict.id)?.element;
      return {
        id: verdict.id,
        req: verdict.req,
        status: verdict.status,
        label: element?.label ?? '',
        why: element?.why ?? '',
        question: element?.question ?? '',
        stub: element?.stub ?? '',
        missing: verdict.missing,
        evidence: evidence(verdict.spans),
      };
    }),
    asked: chooseQuestions(
      verdicts,
      ready,
      {
        sure: types.filter((_, place) => recognised[place]?.ask && !recognised[place].doubtful),
        doubtful: types.filter((_, place) => recognised[place]?.ask && recognised[place].doubtful),
        likely: types,
      },
      words,
      new Set([...(input.dismissed ?? []), ...answeredBy(input.planFacts ?? noPlan)]),
      { ids: urgent.map(({ ready: { element } }) => element.id), alone },
    ),
  };
}
