/** What a worker does with one draft, from the first key to the text that is put in. Pure: every step is a new draft. */
import { carryOver } from './carry';
import { planDraft, type DraftPlan } from './draft';
import { answerAsk, dismissAsk, editSentence, restoreOwnWords } from './edit';
import { replaceSentence } from './engine';
import type { DraftFacts } from './facts';
import type { DraftOwner, DraftWork } from './kept';
import { sentenceOfStub } from './stub';
import { askKey, type Draft, type DraftEntry, type DraftSentence, type Variant } from './types';
import { asVariant } from './variants';

export type DraftAction =
  | { do: 'edit'; sentence: string; text: string }
  | { do: 'own-words'; sentence: string }
  | { do: 'reword'; sentence: string }
  | { do: 'leave-out'; sentence: string }
  /** The worker's line stands although its shorthand changed. */
  | { do: 'keep'; sentence: string }
  | { do: 'answer'; ask: string; text: string }
  | { do: 'dismiss'; ask: string }
  | { do: 'shape'; shape: Variant }
  | { do: 'headings'; on: boolean }
  | { do: 'add'; stub: string; question: string }
  | { do: 'pronoun'; pronoun: string | null };

/** What the organisation decides about drafts. */
export interface DraftRules {
  order: DraftWork['order'];
  others: DraftWork['others'];
  /** A line every note must carry, its gaps in square brackets; null where none is required. */
  line: string | null;
}

/** An empty draft. @param id the same for the same owner */
export function startWork(id: string, owner: DraftOwner, facts: DraftFacts, at: number): DraftWork {
  return {
    version: 1,
    id,
    owner,
    shorthand: '',
    pronoun: null,
    facts: plainFacts(facts),
    order: 'typed',
    others: 'typed',
    shape: 'full',
    headings: false,
    draft: { shorthand: '', entries: [] },
    insertions: [],
    changedAt: at,
    usedAt: at,
  };
}

const plainFacts = (facts: DraftFacts): DraftWork['facts'] => ({ ...facts });

function planOf({ facts, pronoun, order, others, shape }: DraftWork, shorthand: string) {
  const { pronoun: stated, ...rest } = facts;
  const used = pronoun ?? stated;
  const { draft, plan } = planDraft({
    ...rest,
    ...(used ? { pronoun: used } : {}),
    shorthand,
    order,
    others,
  });
  return { draft: shape === 'full' ? draft : asVariant(draft, plan, shape), plan };
}

/** The plan an engine words again; always that of the draft as it stands. */
export const planBehind = (work: DraftWork): DraftPlan => planOf(work, work.draft.shorthand).plan;

/** Drafts the shorthand as it is now, with what the page says now; edits, answers and added lines stay. */
export function redraft(work: DraftWork, facts: DraftFacts, rules: DraftRules): DraftWork {
  const next: DraftWork = { ...work, facts: plainFacts(facts), order: rules.order, others: rules.others };
  const draft = carryOver(work.draft, planOf(next, work.shorthand).draft);
  return { ...next, draft: withRequiredLine(draft, rules.line) };
}

function withRequiredLine(draft: Draft, line: string | null): Draft {
  const known = draft.entries.flatMap(({ sentences }) => sentences).find(({ required }) => required);
  const entries = draft.entries.map((entry): DraftEntry => {
    const sentences = entry.sentences.filter(({ required }) => required !== true);
    if (line === null || sentences.length === 0) return { ...entry, sentences };
    const id = `${entry.id}-line`;
    const fresh: DraftSentence = { ...sentenceOfStub(id, line, line, null), required: true };
    const before = entry.sentences.find(({ required }) => required === true) ?? known;
    const asks = before?.asks.map((ask, i) => ({ ...ask, id: `${id}-a${i + 1}` }));
    return { ...entry, sentences: [...sentences, before ? { ...before, id, asks: asks ?? [] } : fresh] };
  });
  return { ...draft, entries: entries.filter(({ sentences }) => sentences.length > 0) };
}

/** Carries out one doing of the worker. What it does not fit leaves the draft as it was. */
export function act(work: DraftWork, action: DraftAction, rules: DraftRules): DraftWork {
  const { draft } = work;
  const shown = (next: Draft): DraftWork => ({ ...work, draft: next });
  switch (action.do) {
    case 'edit':
      return shown(editSentence(draft, action.sentence, action.text));
    case 'own-words':
      return shown(restoreOwnWords(draft, planBehind(work), action.sentence));
    case 'reword':
      return shown(reworded(work, action.sentence));
    case 'leave-out':
      return shown(leftOut(draft, action.sentence));
    case 'keep':
      return shown(changed(draft, action.sentence, (sentence) => ({ ...sentence, outdated: false })));
    case 'answer':
      return shown(answerAsk(draft, action.ask, action.text));
    case 'dismiss':
      return shown(dismissAsk(draft, action.ask));
    case 'shape':
      return redraft({ ...work, shape: action.shape }, work.facts, rules);
    case 'headings':
      return { ...work, headings: action.on };
    case 'pronoun':
      return redraft({ ...work, pronoun: action.pronoun }, work.facts, rules);
    case 'add':
      return shown(withRequiredLine(withStub(work, action.stub, action.question), rules.line));
  }
}

function changed(draft: Draft, id: string, to: (sentence: DraftSentence) => DraftSentence): Draft {
  const sentence = draft.entries.flatMap(({ sentences }) => sentences).find((each) => each.id === id);
  return sentence ? replaceSentence(draft, to(sentence)) : draft;
}

/** The wording the rules give it now; questions that were sent away stay away. */
function reworded(work: DraftWork, id: string): Draft {
  const fresh = planOf(work, work.draft.shorthand)
    .draft.entries.flatMap(({ sentences }) => sentences)
    .find((each) => each.id === id);
  return changed(work.draft, id, (sentence) => {
    if (!fresh) return { ...sentence, outdated: false };
    const settled = sentence.settled ?? [];
    const asks = fresh.asks.filter((ask) => !settled.includes(askKey(ask)));
    return settled.length > 0 ? { ...fresh, asks, settled } : fresh;
  });
}

/** A line the worker added is taken away; a drafted one stays as an empty line, so that it can be put back. */
function leftOut(draft: Draft, id: string): Draft {
  const sentence = draft.entries.flatMap(({ sentences }) => sentences).find((each) => each.id === id);
  if (!sentence || sentence.required) return draft;
  if (sentence.sources.length > 0)
    return replaceSentence(editSentence(draft, id, ''), {
      ...sentence,
      text: '',
      asks: [],
      wordedBy: 'worker',
      edited: true,
      outdated: false,
    });
  const entries = draft.entries.map((entry) => ({
    ...entry,
    sentences: entry.sentences.filter((each) => each.id !== id),
  }));
  return {
    ...draft,
    entries: entries.filter(({ sentences }) => sentences.some(({ required }) => !required)),
  };
}

function withStub({ draft, facts }: DraftWork, stub: string, question: string): Draft {
  const own = draft.entries
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ id }) => /^own-s(\d+)$/u.exec(id)?.[1] ?? []);
  const number = Math.max(0, ...own.map(Number)) + 1;
  const line = sentenceOfStub(`own-s${number}`, stub, question, facts.name ?? null);
  const home = draft.entries.find(({ person }) => person === null);
  if (!home) {
    return { ...draft, entries: [{ id: 'own', person: null, sentences: [line] }, ...draft.entries] };
  }
  const entries = draft.entries.map((entry) =>
    entry === home ? { ...entry, sentences: [...entry.sentences, line] } : entry,
  );
  return { ...draft, entries };
}
