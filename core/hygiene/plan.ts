/** What the note says against what the plan on the page says. H03, H23, H24, H26–H28, H36, H47. */
import { wordLists } from '@/core/knowledge/words';
import { findPattern, minutesOf } from '@/core/text/patterns';
import { scopesAt } from '@/core/text/scope';
import { withinOneEdit } from '@/core/text/tokens';
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

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

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
        FAMILIES[word] ?? escape(word),
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
        !/\ballerg|\bavoid|\bfree\b|\bdeclined|\brefused|\bnot given|\bwithheld|\bno \b/iu.test(near)
      );
    });
    if (given) report('H03', [given], `The page says: allergy to ${one}.`);
  }
}

const toMicrograms = (figure: number, unit: string): number | null =>
  /^(?:mcg|micrograms?|µg|μg|ug)$/iu.test(unit)
    ? figure
    : /^mgs?$/iu.test(unit)
      ? figure * 1000
      : /^g$/iu.test(unit)
        ? figure * 1_000_000
        : null;

function doses({ text, plan, report }: CheckContext): void {
  for (const line of plan.mar ?? []) {
    const name = /^[\p{L}-]{4,}/u.exec(line)?.[0];
    const amounts = [...line.matchAll(/(\d+(?:\.\d+)?)\s?(mcg|micrograms?|mgs?|g|units?|mls?)\b/giu)];
    if (!name) continue;
    const place = new RegExp(`\\b${escape(name)}\\b`, 'iu').exec(text);
    if (!place) continue;
    const noted = /^[^.;]{0,25}?(\d+(?:\.\d+)?)\s?(mcg|micrograms?|mgs?|g|units?|mls?)\b/iu.exec(
      text.slice(place.index + name.length),
    );
    if (noted && amounts.length > 0) {
      const value = toMicrograms(Number(noted[1]), noted[2] ?? '') ?? Number(noted[1]);
      const same = amounts.some(([, figure, unit]) => {
        const other = toMicrograms(Number(figure), unit ?? '') ?? Number(figure);
        const range = /(\d+)\s?(?:-|to)\s?(\d+)/u.exec(line);
        return (
          other === value ||
          (other * 2 === value && /\b(?:1-2|1 or 2|one or two|two tablets|2 tablets)\b/iu.test(line)) ||
          (range !== null && value >= Number(range[1]) && value <= Number(range[2]))
        );
      });
      if (!same)
        report(
          'H23',
          [{ start: place.index, end: place.index + name.length + noted[0].length }],
          `Note says ${noted[1]} ${noted[2] ?? ''}; MAR on this page says ${amounts[0]?.[0] ?? ''}.`,
        );
    }
    const least =
      /(?:at least|every|min(?:imum)?|not within)\s(\d{1,2})(?:\s?(?:-|to)\s?\d)?\s?(?:hours?|hrs?|hourly)/iu.exec(
        line,
      );
    const most = /\bmax(?:imum)?\s(\d{1,2})\s(?:doses|times|tablets)|\b(\d)\s(?:doses|times) in 24/iu.exec(
      line,
    );
    const count =
      /\b(second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|(\d)(?:st|nd|rd|th)|dose (\d))\b(?:\sdose)?/iu.exec(
        text,
      );
    const order = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].indexOf(
      (count?.[1] ?? '').toLowerCase(),
    );
    const number = order > 0 ? order : Number((count?.[1] ?? '').replace(/\D/gu, '')) || 0;
    const limit = Number(most?.[1] ?? most?.[2] ?? 0);
    if (limit > 0 && number > limit)
      report('H24', [{ start: place.index, end: place.index + name.length }], `Most in 24 hours: ${limit}.`);
    const last =
      /\b(?:last|previous)(?: dose| given| had| one| at| was| taken| <name>)*\D{0,16}?((?:[01]?\d|2[0-3])[:.]?[0-5]\d)/iu.exec(
        text,
      );
    const times = findPattern('TIME', text).filter(
      (time) => !last || time.start < last.index || time.start >= last.index + last[0].length,
    );
    const given = times.find((time) => time.start > place.index) ?? times[0];
    const [from, to] = [minutesOf(last?.[1] ?? ''), given ? minutesOf(given.text) : null];
    if (least && last && given && from !== null && to !== null) {
      const gap = (to - from + 1440) % 1440;
      if (gap < Number(least[1]) * 60)
        report(
          'H24',
          [given, { start: last.index, end: last.index + last[0].length }],
          `Only ${Math.floor(gap / 60)} h ${gap % 60} min since the last dose recorded; the page says ${least[1]} h.`,
        );
    }
  }
}

const level = (text: string, drink: boolean): number | null => {
  const shape = drink ? /\b(?:level|iddsi|l)\s?([0-4])\b/iu : /\b(?:level|iddsi|l)\s?([3-7])\b/iu;
  const hit = shape.exec(text);
  return hit ? Number(hit[1]) : null;
};

function texture({ text, plan, report }: CheckContext): void {
  const [planFood, planDrink] = [level(plan.diet ?? '', false), level(plan.fluids ?? '', true)];
  for (const span of spansOf(text, /\b(?:iddsi\s?)?(?:level|lvl|iddsi)\s?([0-9])\b/giu)) {
    const value = Number(span.groups[0]);
    const from = Math.max(
      text.lastIndexOf('.', span.start),
      text.lastIndexOf(',', span.start),
      text.lastIndexOf(';', span.start),
      0,
    );
    const near = `${text.slice(from, span.start)} ${text.slice(span.end, span.end + 22).split(/[.,;]/u)[0] ?? ''}`;
    const drink = /\b(?:drink\w*|drank|fluids?|tea|coffee|juice|squash|water|milk|thickened|thick)\b/iu.test(
      near,
    );
    const food =
      /\b(?:food|diet|meal|lunch|dinner|breakfast|supper|ate|pureed?|minced|pie|stew|mash\w*|fish|chicken|pudding|toast|porridge)\b/iu.test(
        near,
      );
    if (drink && !food && (value > 4 || (planDrink !== null && planDrink !== value)))
      report(
        'H26',
        [span],
        planDrink === null
          ? 'Drinks are levels 0 to 4.'
          : `Drink level ${planDrink} (plan) v level ${value} (note).`,
      );
    else if (food && !drink && (value < 3 || value > 7 || (planFood !== null && planFood !== value)))
      report(
        'H26',
        [span],
        planFood === null
          ? 'Food is levels 3 to 7.'
          : `Food level ${planFood} (plan) v level ${value} (note).`,
      );
    else if (!food && !drink && planFood !== null && value !== planFood && value !== planDrink)
      report('H26', [span], `The plan says food level ${planFood}.`);
  }
  const legacy = spansOf(
    text,
    /\bstage [1-3]\b|\b(?:soft|normal|full|regular) diet\b|\bfork mashable\b|\b(?:syrup|custard) thick\b/giu,
  )[0];
  if (legacy && (planFood !== null || planDrink !== null))
    report('H26', [legacy], `The plan gives IDDSI levels.`);
  const unthickened =
    planDrink !== null && planDrink > 0
      ? spansOf(text, /\b(?:unthickened|thin (?:fluids|drinks|tea)|normal (?:fluids|drinks|tea))\b/giu)[0]
      : undefined;
  const risky =
    planFood !== null && planFood < 7
      ? spansOf(text, /\b(?:toast|crisps|sandwich\w*|biscuits?|nuts|steak|crusty|apple|bacon|chips)\b/giu)[0]
      : undefined;
  if (unthickened) report('H26', [unthickened], `The plan says drink level ${planDrink}.`);
  if (
    risky &&
    planFood !== null &&
    planFood <= 5 &&
    !/\b(?:offered|declined|asked for|no|not)\b[^.]*$/iu.test(
      text.slice(Math.max(0, risky.start - 25), risky.start),
    )
  )
    report('H26', [risky], `The plan says food level ${planFood}.`);
}

function resuscitation({ text, plan, report }: CheckContext): void {
  const said = plan.dnacpr ?? '';
  const yes =
    /\b(?:yes|in place|signed|valid|dnacpr)\b/iu.test(said) && !/\b(?:no|not|none|blank)\b/iu.test(said);
  const no = /\b(?:no|none|not in place|for cpr|for resus\w*)\b/iu.test(said);
  const noteNo = spansOf(
    text,
    /\b(?:no (?:dnacpr|dnar|dnr|respect form)|for (?:full )?(?:cpr|resus\w*)|not dnacpr|dnacpr[^.]{0,12}\b(?:not in place|removed|withdrawn|blank|not found|no)\b)/giu,
  )[0];
  const noteYes = spansOf(
    text,
    /\b(?:(?:has|with|valid|signed) (?:a )?(?:dnacpr|dnar|dnr)|(?:dnacpr|dnar|dnr)(?: form)?\s(?:is )?(?:in place|in folder|sent|yes|shown|seen|valid|signed|on file|given|checked)|not for (?:cpr|resus\w*))/giu,
  )[0];
  if (yes && noteNo) report('H27', [noteNo], `The page says: ${said}.`);
  else if (
    (no ||
      (plan.dnacpr !== undefined && said.trim() === '') ||
      /\bblank|unknown|not stated\b/iu.test(said)) &&
    noteYes &&
    !noteNo
  )
    report('H27', [noteYes], `The page says: ${said || 'nothing'}.`);
}

function mobility({ text, plan, reading, report }: CheckContext): void {
  const said = `${plan.mobility ?? ''} ${plan.equipment ?? ''}`;
  const alone = spansOf(
    text,
    /\b(?:walk\w*|mobilis\w*|transfer\w*|stood|got (?:up|herself|himself)|went)\b[^.;]{0,30}\b(?:independently|alone|unaided|by (?:herself|himself|themselves)|on (?:her|his|their) own|without help)\b|\bindependent(?:ly)? (?:mobile|walking|transfers?|with transfers?)\b|\bwalk(?:ed|s|ing) (?:to|from|round|around|into|with|in)\b/giu,
  ).find((span) => {
    const kinds = scopesAt(reading, span);
    return !kinds.has('quoted') && !kinds.has('negated') && !kinds.has('future') && !kinds.has('third-party');
  });
  if (
    /\b(?:hoist|cared for in bed|non weight|unable to (?:walk|stand)|bed)\b/iu.test(said) &&
    !/\bwalks?\b/iu.test(said) &&
    alone
  )
    report('H28', [alone], `The plan says: ${said.trim()}.`);
  const hoisted = spansOf(text, /\b(?:hoist(?:ed)?|full hoist)\b/giu).find(
    (span) => !scopesAt(reading, span).has('negated') && !scopesAt(reading, span).has('quoted'),
  );
  if (
    /\b(?:independent\w*|walks? (?:alone|unaided|independently)|no equipment)\b/iu.test(said) &&
    !/hoist/iu.test(said) &&
    hoisted
  )
    report('H28', [hoisted], `The plan says: ${said.trim()}.`);
}

function homeFolder({ text, input, report }: CheckContext): void {
  const shared = (input.fields ?? []).some(
    ({ label, value }) =>
      /\b(?:home|house|shared|family|portal|kept in|relatives?|visible)\b/iu.test(`${label} ${value}`) &&
      !/\b(?:staff only|office only|restricted|not shared|confidential|private)\b/iu.test(value),
  );
  const detail = spansOf(
    text,
    /\b(?:husband|wife|partner|boyfriend|girlfriend|son|ex|he|she)\b[^.]{0,25}\b(?:hit|hits|hurts?|threaten\w*|slapp\w*|strangl\w*|kick\w*|control\w*|punch\w*|frighten\w*|shouts at|follows?|takes? (?:her|his) phone)\b|\brefuge\b|\bdomestic (?:abuse|violence)\b|\bmarac\b|\bdash\b|\bsafety plan\b|\bplanning to leave\b|\bscared of (?:her|his) (?:husband|wife|partner|son|ex)\b|\bidva\b/giu,
  )[0];
  if (shared && detail) report('H36', [detail]);
}

function spelling({ text, plan, report }: CheckContext): void {
  const names = (plan.mar ?? []).flatMap((line) => /^[\p{L}-]{5,}/u.exec(line)?.[0].toLowerCase() ?? []);
  if (names.length === 0) return;
  const known = new Set(wordLists.get('medicine')?.words ?? []);
  for (const span of spansOf(text, /\b[\p{L}-]{5,}\b/giu)) {
    const word = span.quote.toLowerCase();
    if (known.has(word) || names.includes(word)) continue;
    const near = names.find(
      (name) =>
        word !== name &&
        word[0] === name[0] &&
        (withinOneEdit(name, word) || (word.length >= 8 && twoEdits(name, word))),
    );
    if (near) report('H47', [span], `“${span.quote}”: is this ${near} on the MAR?`);
  }
}

/** Two words of eight letters and more that differ in two letters. */
function twoEdits(a: string, b: string): boolean {
  for (let i = 0; i < b.length; i++)
    if (
      withinOneEdit(a, b.slice(0, i) + b.slice(i + 1)) ||
      withinOneEdit(a, b.slice(0, i) + (a[i] ?? '') + b.slice(i + 1))
    )
      return true;
  return false;
}

export const planChecks = [allergy, doses, texture, resuscitation, mobility, homeFolder, spelling];
