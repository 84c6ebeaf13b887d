/** What the plan says already, so that nobody is asked for it: an anticoagulant on the MAR. */
import { planAnswers } from '@/core/knowledge/plan-labels';
import { wordLists } from '@/core/knowledge/words';
import { tokenise } from '@/core/text/tokens';
import type { PlanFacts } from './plan-facts';

const answers = planAnswers.map(({ list, unless, ...rest }) => ({
  ...rest,
  words: new Set(wordLists.get(list)?.words),
  unless: new RegExp(unless, 'iu'),
}));

/** Ids of the elements that these facts answer. What is not on the MAR may still be taken: that is asked. */
export const answeredBy = (plan: PlanFacts): string[] =>
  answers.flatMap(({ fact, words, unless, elements }) =>
    (plan[fact] ?? []).some(
      (line) => !unless.test(line) && tokenise(line).some(({ norm }) => words.has(norm)),
    )
      ? elements
      : [],
  );
