/** What the note says was given or eaten, against the allergies on the page. H03. */
import { scopesAt, type TextReading } from '@/core/text/scope';
import { conflictRules } from '@/core/knowledge/checks';
import { scopeWords } from '@/core/knowledge/scope';
import { hygieneWords } from '@/core/knowledge/hygiene';
import { allergyClasses } from '@/core/text/allergy-classes';
import type { Span } from '@/core/text/patterns';
import { tokenise, type Token } from '@/core/text/tokens';
import { spansOf } from '@/core/text/spans';
import { foodOf, isFood, isLookalike, namesFood } from './allergy-foods';
import type { CheckContext } from './finding';
import { piecesAround, standAt } from './taken';

const SHORTEST = 4;

/** Words on an allergy that name none. */
const noAllergens = new Set(hygieneWords.noAllergens);

const same = (one: string, other: string): boolean => one.replace(/s$/u, '') === other.replace(/s$/u, '');

/** "Peanut butter" is not in bread and butter: an allergy that names a food by several words is met by all of them. */
function wordsIn(own: readonly Token[], tokens: readonly Token[]): Span[] {
  const telling = own.filter(({ norm }) => norm.length >= SHORTEST && !noAllergens.has(norm));
  const isList = own.some(({ norm }) => /^(?:[,;/&+]|and|or)$/u.test(norm));
  const whole = !isList && own.length > 1 && (telling.length === 0 || isFood(own));
  if (!whole) return tokens.filter(({ norm }) => telling.some((one) => same(one.norm, norm)));
  return tokens.flatMap((token, at) =>
    own.every(({ norm }, step) => same(norm, tokens[at + step]?.norm ?? ''))
      ? [{ start: token.start, end: tokens[at + own.length - 1]?.end ?? token.end }]
      : [],
  );
}

/** Where the note names what the allergy names, or a medicine of its class. */
function namedIn(allergy: string, tokens: readonly Token[]): Span[] {
  const own = tokenise(allergy);
  return [
    ...wordsIn(own, tokens),
    ...allergyClasses
      .filter(({ allergen }) => allergen.find(own).length > 0)
      .flatMap(({ medicines }) => medicines.find(tokens)),
  ].sort((a, b) => a.start - b.start);
}

const { harmless, toOthers } = conflictRules.eating.told;
const HARMLESS = new RegExp(harmless, 'iu');
const TO_OTHERS = new RegExp(`${toOthers} (?:${scopeWords.thirdParty.join('|')})\\b`, 'iu');

/** "No reaction to amoxicillin given at 8" denies the reaction; "given to another resident" is not theirs. */
function isTheirs(reading: TextReading, span: Span): boolean {
  const { own } = piecesAround(reading, span.start);
  const kinds = scopesAt(reading, span);
  if (kinds.has('future') || kinds.has('third-party') || TO_OTHERS.test(own)) return false;
  return !kinds.has('negated') || (HARMLESS.test(own) && standAt(reading, span.start) === 'had');
}

/**
 * Where a note says that what an allergy names, or a food that holds it, was had; nothing where anything else is told.
 * @param reading of the note, made only where it names such a thing
 */
export function hadOf(
  allergy: string,
  tokens: readonly Token[],
  reading: () => TextReading,
): Span | undefined {
  if (namedIn(allergy, tokens).length === 0 && !namesFood(allergy, tokens)) return undefined;
  const read = reading();
  const named = namedIn(allergy, read.tokens).find((span) => {
    const isTold = isTheirs(read, span) && !scopesAt(read, span).has('quoted');
    return isTold && standAt(read, span.start) === 'had' && !isLookalike(allergy, read, span.start);
  });
  return named ?? foodOf(allergy, read);
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
    const given = namedIn(one, reading.tokens).find(
      (span) =>
        isTheirs(reading, span) &&
        standAt(reading, span.start) !== 'kept off' &&
        !isLookalike(one, reading, span.start),
    );
    const held = given ?? foodOf(one, reading);
    if (held) report('H03', [held], `The page says: allergy to ${one}.`);
  }
}

export const allergyChecks = [allergy];
