import { checks } from '@/core/knowledge/hygiene';
import { abbreviations, neverExpand, notations, phrases } from '@/core/knowledge/language';
import { builtInNotes } from '@/core/knowledge/notes';
import type { CheckArea } from './look';

const types = new Map(builtInNotes.types.map(({ id, name }) => [id, name]));

/** Name of a kind of note; '' for none or one that is not known. */
export const typeName = (id: string): string => types.get(id) ?? '';

const elements = new Map(
  [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)].map(({ id, label }) => [
    id,
    label,
  ]),
);

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
    area === 'element' ? elements.get(id) : area === 'wording' ? wordings.get(id) : slug && inWords(slug);
  return name ?? id;
}
