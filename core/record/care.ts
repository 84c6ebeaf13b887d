import { pageWords } from '@/core/knowledge/page-words';
import { PhraseIndex } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';
import type { Blocks } from './blocks';
import type { CareRecord, Section } from './record';

const index = new PhraseIndex<string>(
  pageWords.care.words.map((phrase) => ({ phrase, value: phrase, exact: true, tight: true })),
);

const READ_AT_MOST = 40_000;

/** A page of dated entries is read as notes, whatever stands over them. */
const SEVERAL_NOTES = 2;

/** How far the page looks like a care record: the care words and plan headings that speak for it. */
export function looksLikeCare(
  blocks: Blocks,
  sections: readonly Section[],
  notes: number,
): CareRecord['looksLikeCare'] {
  let text = '';
  for (const block of blocks.all) {
    if (text.length >= READ_AT_MOST) break;
    text += `${block.text}\n`;
  }
  const words = new Set(
    index.find(tokenise(`${blocks.snapshot.title}\n${text.slice(0, READ_AT_MOST)}`)).map((hit) => hit.value),
  );
  const titles = new Set(sections.map((section) => section.domain).filter((domain) => domain !== null));
  if (notes >= SEVERAL_NOTES) titles.add('notes');
  return {
    yes: words.size + titles.size >= pageWords.care.needed,
    because: [...words, ...titles].slice(0, 12),
  };
}
