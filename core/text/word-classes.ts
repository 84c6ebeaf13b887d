/** The classes of meaning that a word belongs to: a crumpet is bread, whether a note ever told of one or not. */
import { wordClasses } from '@/core/knowledge/word-classes';
import { lazy } from '@/utils/lazy';

const known = lazy(() => {
  const classes = new Map<string, string[]>();
  for (const [id, words] of wordClasses)
    for (const word of words) {
      const own = classes.get(word);
      if (own) own.push(id);
      else classes.set(word, [id]);
    }
  return classes;
});

/** What may stand between a plain form and its end: cream(s), dish(es), hurry (hurries), scald(ed), mop(ped). */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ie[sd]$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/([bdglmnprt])\1(?:ed|ing)$/, '$1'],
];
const LEAST = 3;

/** The word itself, and what it may be a form of. */
function* plainForms(word: string): Iterable<string> {
  yield word;
  for (const [end, plain] of ENDS) {
    const form = word.replace(end, plain);
    if (form !== word && form.length >= LEAST) yield form;
  }
}

/**
 * @param word as words are compared: small letters, usual spelling
 * @returns the classes it stands in itself or by its plain form, such as `food.bread_cereal`; none for most small words
 */
export function classesOf(word: string): readonly string[] {
  const classes = known();
  const found = new Set<string>();
  for (const form of plainForms(word)) for (const id of classes.get(form) ?? []) found.add(id);
  return [...found];
}
