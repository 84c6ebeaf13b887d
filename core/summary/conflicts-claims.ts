/** Conflicts of claims that knowledge/cues.json names: "independent" against "hoist", NKDA against an allergy. */
import type { Conflict } from '@/core/knowledge/checks';
import { allergyClasses, exactly } from '@/core/text/allergy-classes';
import { quick } from '@/core/text/quick';
import { normalise } from '@/core/text/tokens';
import { contentWords } from './compose';
import type { CueHit } from './cues';
import {
  firstOfKind,
  fromNowOn,
  inNotes,
  partOf,
  sameSituation,
  sideOf,
  situationKey,
  wholeOf,
  type ConflictInput,
  type Pair,
} from './sides';
import { Said } from './said';

const PAIRS_MAX = 2;

const drugs = exactly(['@drug-allergen']);
const foods = exactly(['@food-allergen']);

/** Two claims in one statement are shown as its two parts. */
function sidesOf(a: CueHit, b: CueHit): Pair[] {
  if (a.statement.at !== b.statement.at)
    return [[sideOf(a.statement, a.focus), sideOf(b.statement, b.focus)]];
  const { text } = a.statement;
  const [first, second] = a.focus <= b.focus ? [a, b] : [b, a];
  const from = Math.max(first.end, first.focus);
  const mark = /[/;,.|]|\s(?:but|and)\s|\s[–—-]\s/u.exec(text.slice(from, second.focus));
  // One sentence that both readings fit says nothing against itself.
  if (!mark) return [];
  const at = from + mark.index;
  return [[partOf(a.statement, 0, at), partOf(a.statement, at + mark[0].length, text.length)]];
}

/** Claims that say something no claim before them said. */
function distinct(hits: readonly CueHit[]): CueHit[] {
  const said = new Said();
  return hits.filter((hit, index) => {
    const words = contentWords(hit.statement.text);
    if (words.size === 0) return index === 0;
    if (said.has(words)) return false;
    said.add(words);
    return true;
  });
}

interface Fitting {
  fits: (a: CueHit, b: CueHit) => boolean;
  /** What of a claim decides whom it fits; each for itself where it is left out. */
  kindOf?: (hit: CueHit) => string;
}

function pairsOf(as: readonly CueHit[], bs: readonly CueHit[], { fits, kindOf }: Fitting): Pair[] {
  const left = distinct(as);
  const right = distinct(bs);
  const [many, all] = left.length >= right.length ? [left, right] : [right, left];
  // Two of each kind: one may stand in the very statement it is compared with.
  const few = kindOf ? firstOfKind(all, kindOf, 2) : all;
  const pairs: [CueHit, CueHit][] = [];
  for (const one of many) {
    const matching = few.filter((other) => (many === left ? fits(one, other) : fits(other, one)));
    const other = matching.find((two) => two.statement.at !== one.statement.at) ?? matching[0];
    if (other) pairs.push(many === left ? [one, other] : [other, one]);
    if (pairs.length === PAIRS_MAX) break;
  }
  return pairs.flatMap(([a, b]) => sidesOf(a, b));
}

/** Words that are about nobody and nothing in particular. */
const sharedWords = (a: CueHit, b: CueHit): number => {
  const [words, said] = [a, b].map(({ statement: { label, text } }) => contentWords(`${label} ${text}`));
  return [...(words ?? [])].filter((word) => word.length > 2 && said?.has(word)).length;
};

/** "No latex allergy" denies one kind, not every one. */
const ONE_KIND =
  /\bno (?:known )?(?!known|drug|food|medic|other|history|recorded|current|any|allerg|drugs|environmental)[a-z]{3,} allerg/iu;

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
  /\b(?:won['’]t touch|dislikes?|does not like|hates|asked|checked|confirmed|allergic to the (?:idea|thought|word))\b/iu;
const REACTION =
  /\b(?:allergic to|allergy to|anaphyla\w*|epi ?pens?|rash|hives|swell\w*|swollen|wheez\w*|blister\w*|throat|breath\w*|itch\w*|lips|tongue|collaps\w*)\b/iu;
const isAllergy = ({ statement: { domain, label, text } }: CueHit): boolean => {
  const whole = `${label} ${text}`;
  if (NO_ALLERGEN.test(whole)) return false;
  return domain === 'allergies' || !NO_REACTION.test(whole) || REACTION.test(whole);
};

/** The pairs of one rule, at most two. */
export function claimConflicts(rule: Conflict, { findings }: ConflictInput): Pair[] {
  const hitsOf = (reference: string | undefined): CueHit[] =>
    findings.of(reference ?? '').filter(({ statement }) => statement.note === null || fromNowOn(statement));
  const as = [rule.a, rule.a2, rule.a3].flatMap(hitsOf);
  const bs = [rule.b, rule.b2].flatMap(hitsOf);
  const unless = rule.notAbout ? new RegExp(rule.notAbout, 'iu') : null;
  const fits = (a: CueHit, b: CueHit): boolean =>
    ![a, b].some((hit) => unless?.test(wholeOf(hit.statement))) &&
    !inNotes(a.statement, b.statement) &&
    // A form that decides against resuscitation says what it decides about.
    (rule.id !== 'CF06' || a.statement.at !== b.statement.at) &&
    sameSituation(a.statement, b.statement) &&
    (!rule.shared || sharedWords(a, b) >= rule.shared);
  const kindOf = ({ statement }: CueHit): string =>
    `${unless?.test(wholeOf(statement)) ?? false} ${statement.note !== null} ${situationKey(statement)}`;
  if (rule.id !== 'CF01') return pairsOf(as, bs, rule.shared ? { fits } : { fits, kindOf });
  const named = ({ statement: { label, text } }: CueHit): string => `${label} ${text}`;
  const aboutDrugs = (hit: CueHit): boolean => /nkda|drug|medic(?:ine|ation)s? allerg/iu.test(named(hit));
  const aboutFood = (hit: CueHit): boolean => !aboutDrugs(hit) && /\bfoods?\b/iu.test(named(hit));
  const told = bs.filter(isAllergy);
  const drug = told.filter((hit) => drugs.find(hit.statement.tokens).length > 0);
  const food = told.filter((hit) => foods.find(hit.statement.tokens).length > 0);
  const unnamed = told.filter((hit) => hit.statement.tokens.length < 3);
  const any: Fitting = {
    fits: (a, b) => !inNotes(a.statement, b.statement),
    kindOf: ({ statement }) => `${statement.note !== null}`,
  };
  const general = as.filter(
    ({ statement: { text, domain } }) =>
      !ONE_KIND.test(text) && !NOT_TOLD.test(text) && (domain === 'allergies' || !OF_SOMETHING.test(text)),
  );
  return pairsOf(
    general.filter((hit) => !aboutDrugs(hit) && !aboutFood(hit)),
    told,
    any,
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
    const allergy = allergies.find((hit) => allergen.find(hit.statement.tokens).length > 0);
    const medicine = given.find(
      (one) => medicines.find(one.tokens).length > 0 && !one.tokens.some(({ norm }) => well.has(norm)),
    );
    return allergy && medicine ? [[sideOf(allergy.statement, allergy.focus), sideOf(medicine)]] : [];
  });
}
