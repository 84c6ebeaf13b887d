/** Somebody else told by where they live: "Rm 12 smokes", "Flat 3 tenant has a key", where the person lives elsewhere. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { plainWords } from '@/core/text/plain-words';
import { normalise } from '@/core/text/tokens';
import type { Statement } from './statements';

const KIND = '(?:[Rr]m|[Rr]oom|[Ff]lat|[Bb]ed|[Bb]ay|[Cc]ell|[Uu]nit|RM|ROOM|FLAT|BED|BAY|CELL|UNIT)';
const OF_SOMEBODY = new RegExp(`^${KIND}\\.?\\s?(\\d{1,3})[a-z]?(?:['’]s)?\\s(\\p{Ll}[\\p{L}-]*)`, 'u');
const OWN_LABEL = /^(?:room|rm|flat|bed|bay|cell|unit)(?: (?:no|number|name))?$/u;
const OWN_PLACE = new RegExp(`^${KIND}\\.?\\s?(\\d{1,3})[a-z]?\\W*$`, 'u');
/** Said of a place as well as of who lives there. */
const OF_PLACE = new Set([
  'is',
  'was',
  'has',
  'had',
  'now',
  'needs',
  'needed',
  'on',
  'at',
  'for',
  'and',
  'or',
  'to',
]);
const undergoes = new Set(assertionCues.undergoes);
const DWELLER =
  /^(?:tenant|resident|guest|patient|lady|gentleman|man|woman|lad|girl|boy|client|neighbour)s?$/u;

/** The number of the place where the person lives, where a row says nothing else. */
function ownPlaces(statements: readonly Statement[]): Set<string> {
  const own = new Set<string>();
  for (const { label, text, note } of statements) {
    if (note) continue;
    const place = OWN_LABEL.test(plainWords(label))
      ? /\d{1,3}/u.exec(text)?.[0]
      : OWN_PLACE.exec(text.trim())?.[1];
    if (place !== undefined) own.add(place);
  }
  return own;
}

/** Statements that open with another place and somebody in it. Where the person lives is often not said. */
export function inOtherPlaces(statements: readonly Statement[]): Statement[] {
  const opens = statements.flatMap((one) => {
    const [, place, word] = one.heading ? [] : (OF_SOMEBODY.exec(one.text) ?? []);
    return place === undefined || word === undefined ? [] : [{ one, place, word: normalise(word) }];
  });
  if (opens.length === 0) return [];
  const own = ownPlaces(statements);
  return opens
    .filter(
      ({ place, word }) =>
        !own.has(place) && !OF_PLACE.has(word) && (own.size > 0 || undergoes.has(word) || DWELLER.test(word)),
    )
    .map(({ one }) => one);
}
