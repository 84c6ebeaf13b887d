/** What the note says was given or eaten, against the allergies on the page. H03. */
import { scopesAt } from '@/core/text/scope';
import { hygieneWords } from '@/core/knowledge/hygiene';
import { allergyClasses } from '@/core/text/allergy-classes';
import type { Span } from '@/core/text/patterns';
import { tokenise, type Token } from '@/core/text/tokens';
import { foodOf, isLookalike } from './allergy-foods';
import { spansOf, type CheckContext } from './finding';
import { standAt } from './taken';

const SHORTEST = 4;

/** Words on an allergy that name none. */
const noAllergens = new Set(hygieneWords.noAllergens);

/** Where the note names what the allergy names, or a medicine of its class. */
function namedIn(allergy: string, tokens: readonly Token[]): Span[] {
  const own = tokenise(allergy);
  const words = new Set(
    own.flatMap(({ norm }) =>
      norm.length < SHORTEST || noAllergens.has(norm) ? [] : [norm, norm.replace(/s$/u, '')],
    ),
  );
  return [
    ...tokens.filter(({ norm }) => words.has(norm) || words.has(norm.replace(/s$/u, ''))),
    ...allergyClasses
      .filter(({ allergen }) => allergen.find(own).length > 0)
      .flatMap(({ medicines }) => medicines.find(tokens)),
  ].sort((a, b) => a.start - b.start);
}

function allergy({ text, plan, reading, report }: CheckContext): void {
  const allergies = plan.allergies ?? [];
  const none = allergies.some((one) => /\b(?:nkda|no known|none known|nil known)\b/iu.test(one));
  const named = allergies.filter((one) => !/\b(?:nkda|no known|none|nil)\b/iu.test(one));
  if (none && named.length > 0) report('H03', [], `The page says both: ${allergies.join('; ')}.`);
  const stated = spansOf(
    text,
    /\ballerg(?:y|ic)\s+to\s+[\p{L}-]+|\b[\p{L}-]+ allergy\b|\b(?:rash|swelling|reaction|wheez\w*)\s+(?:with|from|after|to)\s+[\p{L}-]+/giu,
  )[0];
  if (
    none &&
    stated &&
    !/\bno (?:known )?$/iu.test(text.slice(0, stated.start)) &&
    !/\b(?:no|any|known) allergy\b/iu.test(stated.quote)
  )
    report('H03', [stated], 'The page says no known allergies.');
  const nkda = spansOf(text, /\bnkda\b|\bno known (?:drug )?allerg\w+|\bno allergies\b/giu)[0];
  if (named.length > 0 && nkda) report('H03', [nkda], `The page says: ${named.join('; ')}.`);
  for (const one of named) {
    const given = namedIn(one, reading.tokens).find((span) => {
      const kinds = scopesAt(reading, span);
      return (
        !kinds.has('negated') &&
        !kinds.has('future') &&
        standAt(reading, span.start) !== 'kept off' &&
        !isLookalike(one, reading, span.start)
      );
    });
    const held = given ?? foodOf(one, reading);
    if (held) report('H03', [held], `The page says: allergy to ${one}.`);
  }
}

export const allergyChecks = [allergy];
