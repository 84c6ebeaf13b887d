/** Tiles that open with a line in large type under their title: that line is what the tile says, not another title. */
import type { Block, PageSnapshot } from './snapshot';

/** How many tiles make a habit of the page. */
const TILES = 3;
const MOSTLY = 0.8;

const titles = ({ kind, headingSource }: Block): boolean => kind === 'heading' && headingSource !== 'visual';
const looksLarge = ({ kind, headingSource }: Block): boolean =>
  kind === 'heading' && headingSource === 'visual';

/**
 * The snapshot with such lines as text under the tile's title. A page whose headings are only large here and there
 * comes back as it is: the same object.
 */
export function withLeadLines(snapshot: PageSnapshot): PageSnapshot {
  const { blocks } = snapshot;
  const large = blocks.filter(looksLarge);
  if (large.length < TILES) return snapshot;
  const leads = new Map<string, string>();
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && titles(before) && looksLarge(block) && block.heading === before.id)
      leads.set(block.id, before.id);
  });
  if (leads.size < TILES || leads.size < MOSTLY * large.length) return snapshot;
  return {
    ...snapshot,
    blocks: blocks.map((block): Block => {
      const heading = leads.get(block.heading ?? '') ?? block.heading;
      if (!leads.has(block.id)) return heading === block.heading ? block : { ...block, heading };
      const { level: _level, headingSource: _source, ...rest } = block;
      return { ...rest, heading, kind: 'text' };
    }),
  };
}
