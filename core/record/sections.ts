import { domainCues, domainOfHeading } from '@/core/knowledge/domains';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import type { Section } from './record';

const LEADING = 2;
/** Every entry of such a section counts as an allergy: only its title may say that it is one. */
const ONLY_NAMED = 'allergies';

/** Arrows and triangles that open and close a section: drawn with its title, and no part of it. */
const FOLD =
  /^[\u25B2-\u25C5\u203A\u276F\u2303\u2304\u2BC5-\u2BC8\s]+|\s+[\u25B4\u25B5\u25B8\u25B9\u25BE\u25BF\u25C2\u25C3\u203A\u276F\u2303\u2304\u2BC5-\u2BC8]$/gu;

/** "▾ Falls", "Skin ▸": the title alone; a title that is nothing but such a sign stays. */
const withoutFold = (title: string): string => title.replace(FOLD, '') || title;

/** The domain that the words of a section's own text speak for most clearly, or null. */
function domainOfText(text: string): string | null {
  const ranked = [...domainCues(text.slice(0, 4000))]
    .filter(([domain]) => domain !== ONLY_NAMED)
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < LEADING + 1 || first[1] < (second?.[1] ?? 0) + LEADING) return null;
  return first[0];
}

/**
 * One section for each heading on the page, in reading order, with the domain its title or its text speaks for.
 * @param noteTitles plain words of titles that the organisation says are over notes
 */
export function readSections(blocks: Blocks, noteTitles: ReadonlySet<string> = new Set()): Section[] {
  const headings = blocks.all.filter((block) => block.kind === 'heading');
  const members = new Map<string, string[]>();
  for (const block of blocks.all) {
    if (block.heading === null || block.kind === 'heading') continue;
    const list = members.get(block.heading);
    if (list) list.push(block.id);
    else members.set(block.heading, [block.id]);
  }
  const sections = new Map<string, Section>();
  for (const heading of headings) {
    const own = members.get(heading.id) ?? [];
    const parent = heading.heading !== heading.id ? heading.heading : null;
    const inherited = parent === null ? undefined : sections.get(parent)?.domain;
    const text = (): string => own.map((id) => blocks.get(id)?.text ?? '').join('\n');
    const domain = noteTitles.has(plainWords(heading.text))
      ? 'notes'
      : (domainOfHeading(heading.text) ?? inherited ?? domainOfText(text()));
    sections.set(heading.id, {
      id: heading.id,
      title: withoutFold(heading.text),
      level: heading.level ?? 6,
      parent,
      domain,
      blocks: own,
    });
  }
  return [...sections.values()];
}
