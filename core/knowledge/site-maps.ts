/**
 * What an organisation says of its record systems where reading in general falls short: the words a system uses for
 * the person's name, for its notes and for its note boxes. Words alone: no selector, and nothing is taken that the
 * page does not show.
 */
import { z } from 'zod';
import { plainWords } from '@/core/text/plain-words';
import { readDocument, type DocumentProblem } from './own-document';

const word = z.string().trim().min(1).max(100);

export const siteMapSchema = z.strictObject({
  version: z.literal(1),
  sites: z
    .array(
      z.strictObject({
        /** As the browser writes it, with the port where there is one: "https://care.example:8443". */
        site: z.string().regex(/^https?:\/\/[^/\s?#]+$/u),
        /** Labels beside which the person's name stands. */
        person: z.array(word).max(20).default([]),
        /** Headings under which notes stand. */
        notes: z.array(word).max(20).default([]),
        /** Labels of boxes in which notes are written, each with the kind of note it is for. */
        noteBoxes: z
          .array(z.strictObject({ label: word, kind: z.string().regex(/^[NX]\d\d$/) }))
          .max(100)
          .default([]),
      }),
    )
    .max(100),
});

export interface SiteMap {
  person: ReadonlySet<string>;
  notes: ReadonlySet<string>;
  /** Kind of note by the plain words of a box's label. */
  kinds: ReadonlyMap<string, string>;
}

export type SiteMaps = ReadonlyMap<string, SiteMap>;

const plain = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plainWords));

/**
 * @param document the map as text
 * @param kinds ids of the kinds of note there are
 */
export function readSiteMaps(
  document: string,
  kinds: ReadonlySet<string>,
): { maps: SiteMaps; problems: readonly DocumentProblem[] } {
  const read = readDocument(document, siteMapSchema);
  if ('problems' in read) return { maps: new Map(), problems: read.problems };
  const { value, lineOf } = read;
  const problem = (path: string, reason: string): DocumentProblem => ({ line: lineOf(path), path, reason });
  const problems = value.sites.flatMap(({ site, noteBoxes }, at) => {
    const twice = value.sites.findIndex((other) => other.site === site) !== at;
    const strange = noteBoxes.flatMap(({ kind }, index) =>
      kinds.has(kind) ? [] : [problem(`/sites/${at}/noteBoxes/${index}/kind`, `There is no ${kind}.`)],
    );
    return [...(twice ? [problem(`/sites/${at}/site`, `${site} is there twice.`)] : []), ...strange];
  });
  if (problems.length > 0) return { maps: new Map(), problems };
  const maps = value.sites.map(({ site, person, notes, noteBoxes }): [string, SiteMap] => [
    site.toLowerCase(),
    {
      person: plain(person),
      notes: plain(notes),
      kinds: new Map(noteBoxes.map(({ label, kind }) => [plainWords(label), kind])),
    },
  ]);
  return { maps: new Map(maps), problems: [] };
}

let inForce: SiteMaps = new Map();

/** Puts maps in the place of those before. */
export const takeSiteMaps = (maps: SiteMaps): void => {
  inForce = maps;
};

const nothing: SiteMap = { person: new Set(), notes: new Set(), kinds: new Map() };

/** What the organisation says of the site of this address; the same object until other maps are put into force. */
export function siteMapOf(url: string): SiteMap {
  const site = /^https?:\/\/[^/?#]+/iu.exec(url)?.[0].toLowerCase() ?? '';
  return inForce.get(site) ?? nothing;
}

/** The kind of note that a box is for, by its label; '' where nothing is said. */
export const kindOfBox = (url: string, label: string): string =>
  siteMapOf(url).kinds.get(plainWords(label)) ?? '';
