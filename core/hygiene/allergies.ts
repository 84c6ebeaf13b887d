/** What the note says was given or eaten, against the allergies on the page. H03. */
import { scopesAt } from '@/core/text/scope';
import { own } from '@/utils/own';
import { foodOf, isLookalike } from './allergy-foods';
import { spansOf, type CheckContext } from './finding';

const FAMILIES: Record<string, string> = {
  penicillin:
    'amoxicillin|co-amoxiclav|flucloxacillin|pen v|phenoxymethylpenicillin|penicillin|augmentin|tazocin',
  nsaid: 'ibuprofen|naproxen|diclofenac|aspirin',
  aspirin: 'aspirin',
  codeine: 'codeine|co-codamol|dihydrocodeine',
  sulfa: 'co-trimoxazole|trimethoprim',
  latex: 'latex',
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

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
    const words = one.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
    const choices = words
      .flatMap((word) => [
        own(FAMILIES, word) ?? escape(word),
        word.endsWith('s') ? escape(word.slice(0, -1)) : '',
      ])
      .filter(
        (word) =>
          word &&
          !/^(?:allergy|allergic|rash|severe|mild|reaction|anaphylaxis|intolerance|known|swelling)$/u.test(
            word,
          ),
      );
    if (choices.length === 0) continue;
    const given = spansOf(text, new RegExp(`\\b(?:${choices.join('|')})s?\\b`, 'giu')).find((span) => {
      const kinds = scopesAt(reading, span);
      const near = text.slice(Math.max(0, span.start - 30), span.end + 20);
      return (
        !kinds.has('negated') &&
        !kinds.has('future') &&
        !isLookalike(one, reading, span.start) &&
        !/\ballerg|\bavoid|\bfree\b|\bdeclined|\brefused|\bnot given|\bwithheld|\bno \b/iu.test(near)
      );
    });
    const held = given ?? foodOf(one, reading);
    if (held) report('H03', [held], `The page says: allergy to ${one}.`);
  }
}

export const allergyChecks = [allergy];
