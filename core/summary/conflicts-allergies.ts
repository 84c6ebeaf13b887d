/** An allergy beside what denies it, and beside a medicine of its class that is given. */
import type { Conflict } from '@/core/knowledge/checks';
import { allergyClasses, exactly } from '@/core/text/allergy-classes';
import { quick } from '@/core/text/quick';
import { normalise, tokenise, type Token } from '@/core/text/tokens';
import { answerOf } from './assertion';
import { contentWords } from './compose';
import { claimsOf, PAIRS_MAX, pairsOf, type Fitting } from './conflicts-claims';
import type { CueHit } from './cues';
import { fromNowOn, inNotes, sideOf, type ConflictInput, type Pair } from './sides';

const drugs = exactly(['@drug-allergen']);
const foods = exactly(['@food-allergen']);

const NO_KIND = '(?!known|drug|food|medic|other|history|recorded|current|any|allerg|environmental|all\\b)';
/** "No latex allergy", "not allergic to latex or plasters": one kind is denied, not every one. */
const ONE_KIND = quick(
  new RegExp(
    `\\bno (?:known )?${NO_KIND}(\\p{L}{3,}) allerg|\\b(?:not?|nor|never|without|n['’]t)\\b[^.;,]{0,25}\\ballerg(?:ic|y|ies) to (?:the |an? )?(${NO_KIND}[^.;:(–—]{3,60})`,
    'iu',
  ),
);

/** "Room 4 has a cat. He is not allergic": to what was spoken of. */
const OF_SOMETHING = /\b(?:is|was) not allergic\.?$/iu;

/** "Not recorded by the ward", "See medication section", "Cefalexin: sick, not allergic": nobody said there is none. */
const NOT_TOLD =
  /^\W*(?:not (?:recorded|known|stated|asked)\b(?! to)|unknown|see\b)|\b(?!(?:is|was|are|they)\b)\p{L}+[,;:–-]? not (?:an? )?(?:true )?allerg(?:ic|y)\b(?! to any)/iu;

/** What only upsets, unless the page lists it as an allergy: "Codeine: makes her constipated". */
const NO_REACTION =
  /\b(?:constipat\w*|nausea\w*|queasy|sick\b|drows\w*|sleepy|dizz\w*|confus\w*|upsets?|tummy|cough\b|loose)\b/iu;
/** Said of no medicine and no food. */
const NO_ALLERGEN =
  /\b(?:won['’]t touch|dislikes?|does not like|hates|asked|checked|confirmed|allergic to the (?:idea|thought|word)|(?:label|allergy|entry) (?:was |has been )?(?:removed|lifted|taken off|withdrawn|disproved|excluded|ruled out)|de-?label\w*)\b/iu;
const REACTION =
  /\b(?:allergic to|allergy to|anaphyla\w*|epi ?pens?|rash|hives|swell\w*|swollen|wheez\w*|blister\w*|throat|breath\w*|itch\w*|lips|tongue|collaps\w*)\b/iu;
const isAllergy = ({ statement: { domain, label, text } }: CueHit): boolean => {
  const whole = `${label} ${text}`;
  if (NO_ALLERGEN.test(whole)) return false;
  return domain === 'allergies' || !NO_REACTION.test(whole) || REACTION.test(whole);
};

/** An allergy that a note tells of lasts. */
const LASTS = quick(/\ballerg(?:ic|y) to\b|\banaphyla\w*/iu);

/** "None known to medication; peanuts – hives": what stands with the claim. */
function clauseOf({ statement: { text, tokens }, focus }: CueHit): readonly Token[] {
  const from = text.lastIndexOf(';', focus) + 1;
  const to = text.indexOf(';', focus);
  return tokens.filter(({ start, end }) => start >= from && (to === -1 || end <= to));
}

/** "Wheat :: No allergy": what a row names is denied, and nothing else. */
const ofOneLabel = ({ label }: CueHit['statement']): string | undefined => {
  const words = /allerg/iu.test(label) ? [] : tokenise(label);
  return drugs.find(words).length > 0 || foods.find(words).length > 0 ? label : undefined;
};

/** "Allergies :: Yes" where another row says to what. */
const isMereYes = ({ statement }: CueHit, told: readonly CueHit[]): boolean =>
  answerOf(statement.text) === 'yes' && told.some((other) => answerOf(other.statement.text) !== 'yes');

const namesAny = ({ statement: { label, text } }: CueHit, words: ReadonlySet<string>): boolean =>
  [...contentWords(`${label} ${text}`)].some((word) => words.has(word));

/** "No known allergies" beside an allergy; a denial of one thing only beside that thing. */
export function allergyConflicts(rule: Conflict, { findings }: ConflictInput): Pair[] {
  const as = claimsOf([rule.a], findings);
  const bs = findings
    .of(rule.b ?? '')
    .filter(({ statement }) => statement.note === null || fromNowOn(statement) || LASTS.test(statement.text));
  const named = ({ statement: { label, text } }: CueHit): string => `${label} ${text}`;
  const deniedOne = ({ statement }: CueHit): string | undefined => {
    const match = ONE_KIND.exec(statement.text);
    return match?.[1] ?? match?.[2] ?? ofOneLabel(statement);
  };
  const aboutDrugs = (hit: CueHit): boolean =>
    /nkda|drug|medic(?:ine|ation)s? allerg|\b(?:to|of) (?:any )?medic(?:ine|ation)s?\b/iu.test(named(hit));
  const aboutFood = (hit: CueHit): boolean => !aboutDrugs(hit) && /\bfoods?\b/iu.test(named(hit));
  const told = bs.filter(isAllergy);
  const drug = told.filter((hit) => drugs.find(clauseOf(hit)).length > 0);
  const food = told.filter((hit) => foods.find(clauseOf(hit)).length > 0);
  const unnamed = told.filter((hit) => hit.statement.tokens.length < 3 && !isMereYes(hit, told));
  const any: Fitting = {
    fits: (a, b) => !inNotes(a.statement, b.statement),
    kindOf: ({ statement }) => `${statement.note !== null}`,
  };
  const general = as.filter(
    ({ statement, statement: { text, domain } }) =>
      !ONE_KIND.test(text) &&
      ofOneLabel(statement) === undefined &&
      !NOT_TOLD.test(text) &&
      (domain === 'allergies' || !OF_SOMETHING.test(text)),
  );
  const ofOne: Fitting = {
    fits: (a, b) =>
      a.statement.at !== b.statement.at && any.fits(a, b) && namesAny(b, contentWords(deniedOne(a) ?? '')),
  };
  return pairsOf(
    general.filter((hit) => !aboutDrugs(hit) && !aboutFood(hit)),
    told,
    any,
  )
    .concat(
      pairsOf(
        as.filter((hit) => deniedOne(hit) !== undefined),
        told,
        ofOne,
      ),
    )
    .concat(pairsOf(general.filter(aboutFood), food, any))
    .concat(pairsOf(general.filter(aboutDrugs), [...drug, ...unnamed], any))
    .slice(0, PAIRS_MAX);
}

/** Words that give it, and words that keep it away. */
const GIVEN = quick(
  /\b(?:gives?|given|giving|takes?|taking|started|starts|has|have|having|eats?|eating|likes?|loves?|enjoys?|offer\w*|uses?|wears?|apply|prescribed|mg|daily|twice|slices?|for (?:breakfast|lunch|dinner|tea|supper)|favourite|treat)\b/iu,
);
const WITHOUT = quick(
  /\b(?:no|not|never|nor|avoid\w*|without|free|allerg\w*|react\w*|stop\w*|instead|substitute\w*|alternative|intoleran\w*|rash|cannot|must not|epi ?pens?|contains?|trace|tested|removed|was|had|used to|ask\w*|carers?['’]?s? (?:own|is)|my|i)\b|n['’]t\b|\bif\b|\b(?:itch\w*|swell\w*|swollen|hives|wheez\w*|blister\w*|crumbs?|coeliac|nothing)\b/iu,
);
/** "No known drug sensitivities" beside what is given denies an allergy, not the medicine. */
const NONE_KNOWN = /\bno known (?:drug |food )?(?:allerg\w+|sensitivit\w+|intoleranc\w+)/giu;

/** "Morphine 5 mg PRN; haloperidol – do not give (see allergies)": what is ordered is no allergen. */
const ORDERED = quick(/\d\s?(?:mg|mcg|micrograms?|g|ml|units?)\b|\b(?:prn|od|bd|tds|qds|daily|nocte)\b/iu);
function allergensOf({ statement: { text, tokens } }: CueHit): readonly Token[] {
  const ordered = [...text.matchAll(/[^;]+/gu)].filter(
    ([part]) => ORDERED.test(part) && !REACTION.test(part),
  );
  return tokens.filter(
    ({ start }) => !ordered.some(({ index, 0: part }) => start >= index && start < index + part.length),
  );
}

/** "Codeine makes him constipated" says nothing of others of its class. */
const onlyUpsets = ({ statement: { text } }: CueHit): boolean =>
  NO_REACTION.test(text) && !REACTION.test(text);

/** "Morphine: itch. Oxycodone fine": what is told of as taken well. */
const TAKEN_WELL = /\b(\p{L}{4,})\s(?:is |are |was )?(?:fine|ok|okay|tolerated|safe)\b/giu;

/** An allergy on the page and a medicine of the same class given on it. */
export function allergyMedicine({ findings }: ConflictInput): Pair[] {
  const allergies = [...findings.inPlan('flag:RF01'), ...findings.inPlan('flag:RF15')];
  // Who writes of the allergy in the same breath knows of it.
  const told = new Set(allergies.map((hit) => hit.statement.evidence.block));
  const well = new Set(
    allergies.flatMap(({ statement: { blockText } }) =>
      [...blockText.slice(0, 1000).matchAll(TAKEN_WELL)].map((match) => normalise(match[1] ?? '')),
    ),
  );
  const given = findings.statements.filter((one) => {
    if (one.blank || one.struck || one.template || one.over || one.denied || one.heading) return false;
    if (one.whose !== 'person' || told.has(one.evidence.block) || one.domain === 'allergies') return false;
    const text = one.text.slice(0, 600).replace(NONE_KNOWN, '');
    return !WITHOUT.test(text) && ((!one.note && one.domain === 'medicines') || GIVEN.test(text));
  });
  return allergyClasses.flatMap(({ allergen, medicines }): Pair[] => {
    for (const allergy of allergies) {
      const to = allergen.find(allergensOf(allergy));
      if (to.length === 0) continue;
      const same = onlyUpsets(allergy) ? new Set(allergensOf(allergy).map(({ norm }) => norm)) : null;
      const medicine = given.find((one) => {
        const hits = medicines.find(one.tokens);
        const isSame = hits.some(({ firstToken }) => same?.has(one.tokens[firstToken]?.norm ?? '') ?? true);
        return isSame && !one.tokens.some(({ norm }) => well.has(norm));
      });
      if (medicine) return [[sideOf(allergy.statement, allergy.focus), sideOf(medicine)]];
    }
    return [];
  });
}
