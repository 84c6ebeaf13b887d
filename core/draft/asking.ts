/** What a model that writes is asked, and what of its answer is taken. The gate judges every answer all the same. */

/** Stands for the person the note is about; the name itself is never shown to a model that writes. */
export const NAME_MARK = '[name]';

const INSTRUCTION = [
  'You write one line of a care worker’s shorthand out as one plain sentence in UK English.',
  'Keep every word that carries meaning, in the order it was written. Add no fact, no reason, no feeling and no advice.',
  'Write every mark in [square brackets] exactly once, as it stands.',
  `If nobody is said to have done it and it is what the person cared for did, begin with ${NAME_MARK}. Never write he, she or they yourself.`,
  'Answer with the sentence alone.',
].join('\n');

const EXAMPLES: readonly (readonly [string, string])[] = [
  [
    'ate half of lunch [time1], refused pudding',
    `${NAME_MARK} ate half of lunch at [time1] and refused pudding.`,
  ],
  ['rang [person1] [time1] no answer', 'Rang [person1] at [time1], no answer.'],
  ['not been out of bed today', `${NAME_MARK} has not been out of bed today.`],
];

export interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

/** The conversation before the statement: what to do, and how it looks when it is done. */
export function asking(): [{ role: 'system'; content: string }, ...Turn[]] {
  const turns = EXAMPLES.flatMap(([shorthand, sentence]): Turn[] => [
    { role: 'user', content: shorthand },
    { role: 'assistant', content: sentence },
  ]);
  return [{ role: 'system', content: INSTRUCTION }, ...turns];
}

/** The wording in an answer, in a list; [] where it is not one line. */
export function answerOf(answer: string): string[] {
  const said = answer.trim();
  return said === '' || said.includes('\n') ? [] : [said];
}
