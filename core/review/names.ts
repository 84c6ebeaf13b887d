import { checks } from '@/core/knowledge/hygiene';
import { abbreviations, neverExpand, notations, phrases } from '@/core/knowledge/language';
import { notesInForce } from '@/core/gaps/in-force';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import type { CheckArea } from './look';

interface Names {
  types: ReadonlyMap<string, string>;
  elements: ReadonlyMap<string, string>;
}

const known = new WeakMap<NoteKnowledge, Names>();

/** The names of what is in force now; an organisation may have kinds of its own. */
function names(): Names {
  const notes = notesInForce();
  const made = known.get(notes) ?? namesOf(notes);
  known.set(notes, made);
  return made;
}

const namesOf = ({ common, types }: NoteKnowledge): Names => ({
  types: new Map(types.map(({ id, name }) => [id, name])),
  elements: new Map(
    [...common, ...types.flatMap((type) => type.elements)].map(({ id, label }) => [id, label]),
  ),
});

/** Name of a kind of note; '' for none or one that is not known. */
export const typeName = (id: string): string => names().types.get(id) ?? '';

/** Checks whose short name says too little by itself. */
const plainNames: Readonly<Record<string, string>> = {
  identical: 'Much like an earlier note',
  old_late: 'Late entry, not said',
  ampm: 'Morning or evening',
  author: 'No writer',
  double_staff: 'Two staff in the plan, one named',
  bmi: 'BMI does not fit',
  must_math: 'MUST does not add up',
  news_math: 'NEWS does not add up',
  fluid_sum: 'Fluids do not add up',
  money_sum: 'Money does not add up',
  count_cd: 'Tablet count does not add up',
  prn_gap: 'Medicine when needed, too soon',
  iddsi_conflict: 'Food or drink levels do not agree',
  dnacpr_conflict: 'DNACPR does not agree',
  stub_left: 'A gap left to fill',
  secret: 'A door code or PIN',
  dv_safe: 'May not be safe to write here',
  age_dob: 'Age and date of birth do not agree',
  who_when: 'Told, but not whom or when',
  opinion: 'Opinion written as fact',
  plan_future: 'Planned, and no later entry',
  stale_current: 'May not be so any more',
};

const inWords = (slug: string): string => {
  const words = slug.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const wordings = new Map<string, string>([
  ...phrases.map(({ id, phrase }) => [id, `“${phrase}”`] as const),
  ...abbreviations.map(({ id, abbr }) => [id, `Short form “${abbr}”`] as const),
  ...neverExpand.map(({ id, abbr }) => [id, `“${abbr}” can mean several things`] as const),
  ...notations.map(({ id, problem }) => [id, problem] as const),
  ['R01', 'A very long sentence'],
]);

/** What a check is called in every review; its id when it is not known here. */
export function checkName({ id, area }: { id: string; area: CheckArea }): string {
  const slug = checks.get(id)?.slug;
  const name =
    area === 'element'
      ? names().elements.get(id)
      : area === 'wording'
        ? wordings.get(id)
        : slug && (plainNames[slug] ?? inWords(slug));
  return name ?? id;
}
