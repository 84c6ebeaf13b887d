/** Rules where they are sure, a trained model elsewhere: docs/decisions/0011. */
import type { SentenceKind } from '@/core/knowledge/sentence-kinds';
import { rulesLabeller, scoreOf, type SentenceContext, type SentenceLabeller } from './labeller';

export interface LearnedLabel {
  domain: string;
  kind: SentenceKind;
}

/** Labels a model gave, by what it was asked; see `asked`. */
export type Learned = ReadonlyMap<string, LearnedLabel>;

/** What a model is asked about a sentence: its label on the page reads on into it. */
export const asked = ({ label, text }: Pick<SentenceContext, 'label' | 'text'>): string =>
  label === '' ? text : `${label}: ${text}`;

/** Whether the rules leave anything to a model. */
export function isUnsure(sentence: SentenceContext): boolean {
  const { sure } = rulesLabeller.label(sentence);
  return !sure.kind || !sure.domain;
}

/** The rules' labels, with the model's where the rules had nothing to go by. */
export const learnedLabeller = (learned: Learned): SentenceLabeller => ({
  label(sentence) {
    const rules = rulesLabeller.label(sentence);
    const model = learned.get(asked(sentence));
    if (!model || (rules.sure.kind && rules.sure.domain)) return rules;
    const kind = rules.sure.kind ? rules.kind : model.kind;
    const domain = rules.sure.domain ? rules.domain : model.domain;
    return { ...rules, kind, domain, score: scoreOf(sentence, { kind, domain, cues: 0 }) };
  },
});
