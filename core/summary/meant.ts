/** Whether words mean what they name: not an idiom, a thing with another use, a course, a paper, a past job, a question. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import { isWordy, type Token } from '@/core/text/tokens';
import { isPlaceOfDeath } from '@/core/text/place-of-death';

const papersBefore = phraseSet(assertionCues.papersBefore);
const papersAfter = phraseSet(assertionCues.papersAfter);
const followed = phraseSet(assertionCues.followed);
const own = new Set(assertionCues.own);
const idioms = phraseSet(assertionCues.idioms);
const pastLife = phraseSet(assertionCues.pastLife);
const askedFor = phraseSet(assertionCues.askedFor);
const joining = new Set(assertionCues.joining);
const jobs = new Set(assertionCues.jobs);

const REACH = 6;
const BETWEEN = 4;
const HEAD = 3;
const ASKED_BETWEEN = 4;
/** How far a programme, or a former trade, reaches within its clause. */
const FAR = 12;
const TURNS = /^(?:he|she|they|i|now|until|till|since|but|when|has|needs|takes)$/u;

const isWord = (token: Token): boolean => isWordy(token.norm);

/** "Choking first aid training": the words between only name the course more closely. */
function namesPaper(tokens: readonly Token[], to: number): boolean {
  const window = tokens.slice(to, to + HEAD + 2);
  return papersAfter
    .find(window)
    .some((hit) =>
      window
        .slice(0, hit.firstToken)
        .every((token) => (!isWord(token) ? token.text === '-' : joining.has(token.norm))),
    );
}

/** Whether tokens [from, to) lie in an idiom or name a thing of another use: "a fit of giggles", "suction mat". */
function isIdiom(tokens: readonly Token[], from: number, to: number): boolean {
  const first = Math.max(0, from - HEAD);
  return idioms
    .find(tokens.slice(first, to + HEAD))
    .some((hit) => hit.firstToken + first < to && hit.endToken + first > from);
}

const PLACES =
  /^(?:Road|Street|Lane|Avenue|Close|Drive|Terrace|Crescent|House|Court|Way|Gardens|Place|Hill|Park|Lodge|Surgery|Hospital)$/u;
const TITLES = /^(?:mr|mrs|ms|miss|dr|sir|lady|reverend)$/u;

/** "Addison Road", "Mr Addison": the name of a place or of somebody. */
const isName = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^\p{Lu}/u.test(tokens[from]?.text ?? '') &&
  (PLACES.test(tokens[to]?.text ?? '') || TITLES.test(tokens[from - 1]?.norm ?? ''));

/** "He used to be a solicitor and dealt with deputies": one clause that tells of an earlier life. */
function isOfPastLife(tokens: readonly Token[], from: number, start: number): boolean {
  const before = tokens.slice(Math.max(start, from - FAR), from);
  const hit = pastLife.find(before)[0];
  return hit !== undefined && !before.slice(hit.endToken).some((token) => TURNS.test(token.norm));
}

/** "She was a stoma nurse" */
function isJob(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  const rest = tokens.slice(from, to + 2);
  const job = rest.findIndex((token) => jobs.has(token.norm));
  if (job === -1 || rest.slice(0, job).some((token) => token.text === ',')) return false;
  const before = tokens.slice(Math.max(start, from - BETWEEN), from);
  return before.some(
    ({ norm }, at) =>
      /^(?:was|been|became|as|retired)$/u.test(norm) && /^an?$/u.test(before[at + 1]?.norm ?? ''),
  );
}

/** Whether tokens [from, to) are only spoken about: they say nothing of how the person is. */
export function isTopic(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  if (isIdiom(tokens, from, to) || isName(tokens, from, to) || isPlaceOfDeath(tokens, from, to)) return true;
  if (isJob(tokens, from, to, start)) return true;
  if (namesPaper(tokens, to)) return followed.find(tokens).length === 0;
  if (isOfPastLife(tokens, from, start)) return true;
  const window = tokens.slice(Math.max(start, from - REACH), from);
  const near = (cues: PhraseIndex<true>, most: number): boolean =>
    cues.find(window).some((hit) => window.length - hit.endToken <= most);
  if (near(pastLife, BETWEEN) || near(askedFor, ASKED_BETWEEN)) return true;
  const before = tokens.slice(Math.max(start, from - FAR), from);
  const hit = papersBefore.find(before)[0];
  if (!hit || followed.find(tokens).length > 0) return false;
  return !before.slice(hit.firstToken).some((token) => own.has(token.norm) || /['’]s$/u.test(token.text));
}
