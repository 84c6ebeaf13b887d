/** Whose record is this: names, pronouns, other people, who wrote it. H01, H02, H13, H14, H34. */
import { normalise } from '@/core/text/tokens';
import { scopesAt } from '@/core/text/scope';
import { hygieneWords } from '@/core/knowledge/hygiene';
import { wordLists } from '@/core/knowledge/words';
import { familiarNames } from '@/core/knowledge/first-names';
import { recognising } from '@/core/knowledge/recognising';
import type { PlanFacts } from '@/core/gaps/plan-facts';
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';

const partsOf = (name: string): string[] =>
  name
    .replace(/\(.*?\)|,.*/gu, '')
    .split(/[\s-]+/u)
    .filter((part) => /^\p{Lu}\p{Ll}+/u.test(part))
    .map(normalise);

/** The person's own names, what they are called and a name in brackets included: "Margaret (Peggy) Ellis". */
const ownNames = (person: PlanFacts['person']): Set<string> =>
  new Set(
    [person?.name ?? '', person?.called ?? ''].flatMap((name) => partsOf(name.replace(/[()"“”]/gu, ' '))),
  );

const CAPITALISED = /\b\p{Lu}\p{Ll}{2,}\b/gu;
const ROLES = new Set(
  ['staff', 'clinician', 'authority', 'family']
    .flatMap((id) => wordLists.get(id)?.words ?? [])
    .map(normalise),
);
const ACTS =
  /^\s+(?:had|was|is|ate|drank|slept|walked|said|asked|chose|enjoyed|seemed|appeared|went|needed|declined|refused|asleep|awake|likes|has|took|sat|stayed|used|did|felt|settled|told|complained|got|woke|looked|washed)\b/u;
const HELPED =
  /(?:helped|assisted|supported|gave|offered|reminded|prompted|washed|repositioned|turned|hoisted|found|took)\s+$/iu;
const NOT_PEOPLE =
  /^(?:The|This|That|There|Then|They|She|He|His|Her|Had|Was|Is|Ate|Drank|No|Not|Bowels|Skin|Asleep|Awake|Night|Day|All|And|But|After|Before|When|While|Staff|Carer|Nurse|Doctor|Family|Daughter|Son|Wife|Husband|Mum|Dad|Sister|Brother|Medication|Medicines|Tablets|Breakfast|Lunch|Tea|Supper|Dinner|Pain|Weight|Bed|Home|Visit|Today|Tonight|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Everyone|Someone|Nobody|Service|Resident|Client|Paracetamol|Ambulance|Police|Catheter|Urine|Mobile|Personal|Good|Nothing|Who|What|One|Two|Both|Mobility|Manager|Senior|It|We|You|I|My|Our|Your|Left|Right|Care|Plan|Review|Appeared|Seemed|Still|Room)$/u;

/** So many earlier notes with a name in them make its bearer somebody in this person's life. */
const IN_THEIR_LIFE = 2;

function namesGiven({ plan, input }: CheckContext): Set<string> {
  const earlier = input.earlierNotes ?? [];
  const known = [...(plan.staff ?? []), ...(plan.family ?? []), ...earlier.map((note) => note.author)];
  const counts = new Map<string, number>();
  for (const { text } of earlier)
    for (const name of new Set(spansOf(text, CAPITALISED).map(({ quote }) => normalise(quote))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].flatMap(([name, count]) => (count >= IN_THEIR_LIFE ? [name] : []));
  const others = new Set((plan.others ?? []).flatMap(partsOf));
  return new Set([...known.flatMap(partsOf), ...often.filter((name) => !others.has(name))]);
}

/** "Bill" for William: another form of the person's own name. */
const isFamiliar = (name: string, person: ReadonlySet<string>): boolean =>
  [...person].some((own) => familiarNames.get(own)?.includes(name) ?? false);

/** H01: somebody else's name where the person's should be. */
function wrongName(context: CheckContext): void {
  const { text, plan, reading, report } = context;
  const person = ownNames(plan.person);
  if (person.size === 0) return;
  const allowed = namesGiven(context);
  const others = new Set((plan.others ?? []).flatMap(partsOf));
  const mentions = spansOf(text, CAPITALISED).filter((span) => !scopesAt(reading, span).has('quoted'));
  const own = mentions.some((span) => person.has(normalise(span.quote)));
  for (const span of mentions) {
    const name = normalise(span.quote);
    if (person.has(name) || allowed.has(name) || NOT_PEOPLE.test(span.quote)) continue;
    if (isFamiliar(name, person) || (!others.has(name) && Object.hasOwn(recognising.words, name))) continue;
    const before = text.slice(Math.max(0, span.start - 30), span.start);
    const role = /(\p{L}+)[\s,(]+$/u.exec(before)?.[1];
    const after = text.slice(span.end, span.end + 30);
    if (role && ROLES.has(normalise(role))) continue;
    if (
      /^[\s,(]+(?:carer|senior|nurse|hca|manager|daughter|son|wife|husband|gp|dn|physio|niece|nephew|sister|brother)\b/iu.test(
        after,
      )
    )
      continue;
    const opens = reading.sentences.some(({ start }) => start === span.start);
    const isSubject = (opens && ACTS.test(after)) || HELPED.test(before) || /^['’]s\s/u.test(after);
    const inFull = others.has(normalise(/^\s(\p{Lu}\p{L}+)/u.exec(after)?.[1] ?? ''));
    if (!others.has(name) ? isSubject && !own : opens && (ACTS.test(after) || (!own && !inFull))) {
      report(
        'H01',
        [span],
        `“${span.quote}” is in this note; this record is for ${plan.person?.name ?? ''}.`,
      );
      return;
    }
  }
}

/** "Room 12 had her tablets": a room as the one the note is about. */
const ABOUT_ROOM =
  /(?:^|[.!?\n]\s*)(?:(?:room|rm)\.?\s?(?:no\.?\s?)?(\d{1,3}[a-z]?)(?=\s*[:–-]\s|\s+(?:had|has|ate|drank|slept|walked|said|asked|chose|enjoyed|declined|refused|took|stayed|complained|got|woke|seemed|appeared|settled|needed|told|(?:was|is|remains)\s(?:asleep|awake|settled|washed|dressed|assisted|helped|given|hoisted|turned|repositioned|checked|unsettled|agitated|tearful|well|unwell|in\s(?:bed|pain))|asleep|awake)\b))|\b(?:helped|assisted|supported|gave|prompted|washed|repositioned|turned|hoisted|toileted|fed)\s(?:room|rm)\.?\s?(\d{1,3}[a-z]?)\b|\b(?:his|her|their)\s(?:own\s)?(?:room|rm),?\s\(?(?:room\s|no\.?\s|number\s)?(\d{1,3}[a-z]?)(?=\)|[.,;]?\s*$|[.,;]\s|\s(?:at|by|and|with|asleep|in\sbed)\b)/giu;

/** H01: another room than the person's. */
function wrongRoom({ text, plan, reading, report }: CheckContext): void {
  const planned = [...(plan.room ?? '').matchAll(/\b\d{1,3}(?=[a-z]?\b)/giu)].map(([room]) => room);
  if (planned.length === 0) return;
  const span = spansOf(text, ABOUT_ROOM).find(
    (one) =>
      !planned.includes((one.groups.find((room) => room) ?? '').replace(/\D/gu, '')) &&
      !scopesAt(reading, one).has('quoted'),
  );
  if (!span) return;
  const start = span.end - span.quote.replace(/^[.!?\s]+/u, '').length;
  report('H01', [{ start, end: span.end }], `This record is for room ${plan.room ?? ''}.`);
}

const NOT_THE_PERSON = new Set(
  'lady man woman gentleman resident visitor dog puppy cat horse pony rabbit bird pet baby child children boy girl driver priest vicar minister friend friends barber'.split(
    ' ',
  ),
);

const relatives = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [word, `${word}s`]));
const men = relatives(hygieneWords.men);
const women = relatives(hygieneWords.women);
/** For so many sentences somebody else who was named goes on to be he or she. */
const GOES_ON = 2;

/** H02: he and she for the same person. Other people who were named before make the pronoun theirs. */
function pronouns({ text, plan, reading, report }: CheckContext): void {
  const stated = (plan.person?.pronouns ?? '').toLowerCase();
  const he = spansOf(text, /\b(?:he|him|his|himself)\b/giu);
  const she = spansOf(text, /\b(?:she|her|hers|herself)\b/giu);
  const person = ownNames(plan.person);
  const opens = new Set(reading.sentences.map(({ start }) => start));
  const isName = (token: (typeof reading.tokens)[number]): boolean =>
    /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) && !person.has(token.norm) && !NOT_PEOPLE.test(token.text);
  const named = new Set(
    reading.tokens.flatMap((token) => (isName(token) && !opens.has(token.start) ? [token.norm] : [])),
  );
  const clearOf = (all: typeof he, kin: ReadonlySet<string>): typeof he => {
    let theirs = -GOES_ON - 1;
    return all.filter((span) => {
      const kinds = scopesAt(reading, span);
      if (kinds.has('quoted') || kinds.has('hearsay') || kinds.has('third-party')) return false;
      const sentence = reading.sentences.findIndex(
        ({ start, end }) => span.start >= start && span.start < end,
      );
      const since = (back: number): number => reading.sentences[Math.max(0, sentence - back)]?.start ?? 0;
      const [from, kinFrom] = [since(1), since(GOES_ON)];
      const before = reading.tokens.filter((token) => token.end <= span.start);
      const isNamed = before.some(
        (token) =>
          (token.start >= kinFrom && kin.has(token.norm)) ||
          (token.start >= from &&
            (ROLES.has(token.norm) ||
              NOT_THE_PERSON.has(token.norm) ||
              (isName(token) && (!opens.has(token.start) || named.has(token.norm))))),
      );
      if (isNamed) theirs = sentence;
      return sentence - theirs > GOES_ON;
    });
  };
  const [clearHe, clearShe] = [clearOf(he, men), clearOf(she, women)];
  const wrong = stated.startsWith('she')
    ? clearHe
    : stated.startsWith('he')
      ? clearShe
      : stated.startsWith('they')
        ? [...clearHe, ...clearShe]
        : null;
  if (wrong) {
    const [span] = wrong;
    if (span) report('H02', [span], `The page gives ${stated}.`);
  } else {
    const [one, other] = [clearHe[0], clearShe[0]];
    if (one && other) report('H02', [one, other]);
  }
}

/** H14: the plan says two staff, the note says one. */
function twoStaff({ text, plan, reading, report }: CheckContext): void {
  if ((plan.carers ?? 1) < 2) return;
  const task = spansOf(
    text,
    /\b(?:hoist\w*|turned|repositioned|transfer\w*|moved|rolled|stand aid|into bed|to bed|bed bath|pad change\w*|washed|sling|personal care|care in bed)\b/giu,
  )[0];
  if (!task) return;
  const two =
    /\b(?:2|two|both|x\s?2)\s?(?:x\s?)?(?:staff|carers?|of us|people)?\b|\bdouble|\bwith\s+\p{Lu}\p{Ll}+|\b(?:and|&)\s+(?:me|i|\p{Lu}\p{Ll}+)\b|\bme\s+(?:and|&|\+)|\bao2\b|\bwith\s+(?:my\s+)?(?:colleague|second|another)|\bx2\b/iu;
  const alone = spansOf(
    text,
    /\b(?:on my own|alone|by me|by myself|just me|only me|single.?handed|one (?:staff|carer)|1 (?:staff|carer)|ao1|(?:assist(?:ed|ance)?|ass?t) (?:x ?1|of (?:1|one))|x ?1|i (?:moved|turned|hoisted|transferred|repositioned|rolled|used))\b/giu,
  )[0];
  const named = reading.tokens.filter((token) => /^(?:with|and|&)$/iu.test(token.norm)).length > 0;
  if (alone && !/\b(?:two|2|both) (?:staff|carers)\b|\bwe\b/iu.test(text))
    report('H14', [alone], `The plan says ${plan.carers} staff.`);
  else if (!two.test(text) && !/\bwe\b/iu.test(text) && !named)
    report('H14', [task], `The plan says ${plan.carers} staff.`);
}

/** H34: the full name of another person in the service. */
function thirdParty({ text, plan, report }: CheckContext): void {
  for (const name of plan.others ?? []) {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    if (at >= 0) report('H34', [{ start: at, end: at + name.length }]);
  }
  const shape =
    /\b(?:another resident|other resident|resident|tenant|service user),?\s+(?:called\s+|named\s+)?(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)|(?<![.!?]\s)(?<!^)\b(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)\s+(?:from|in)\s+(?:room|rm|flat)\b/gu;
  for (const span of spansOf(text, shape)) report('H34', [span]);
}

/** H13: the author field is empty or says only "staff". */
function author({ input, report }: CheckContext): void {
  for (const { label, value } of input.fields ?? [])
    if (
      /\b(?:author|written by|recorded by|completed by|signed|entered by|staff name|signature)\b/iu.test(
        label,
      ) &&
      /^(?:\W*|staff|carer|agency(?: staff)?|night staff|day staff|n\/?a|\p{L}{1,2}|agency \p{L}{1,3}|admin|user)$/iu.test(
        value.trim(),
      )
    )
      report('H13', [], `${label}: ${value || 'empty'}`);
  const tail =
    /[-–—/]\s*(?:staff|agency|carer|night staff|day staff)\s*\.?\s*$|\b(?:signed|written by|recorded by)[: ]+(?:staff|agency|carer|night staff)\b/iu.exec(
      input.text,
    );
  if (tail) report('H13', [{ start: tail.index, end: tail.index + tail[0].length }]);
}

export const peopleChecks = [wrongName, wrongRoom, pronouns, twoStaff, thirdParty, author];
