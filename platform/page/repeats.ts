/** The same content drawn twice, for a wide and a narrow screen or as a preview: read once. */
import type { Block } from '@/core/record/snapshot';
import type { Slicer } from './schedule';

const LENGTH = 4;
const CONTENT = new Set(['text', 'item', 'value', 'cell', 'alert']);

/**
 * Marks blocks that repeat an earlier stretch of at least four, and says how many there are.
 * Shorter repetition is common in records ("Slept well.") and stays.
 */
export async function markRepeats(blocks: readonly Block[], slicer: Slicer): Promise<number> {
  const content = blocks.filter((block) => CONTENT.has(block.kind));
  const first = new Map<string, number>();
  let repeated = 0;
  for (let i = 0; i + LENGTH <= content.length; i++) {
    if (slicer.due()) await slicer.pause();
    const stretch = content.slice(i, i + LENGTH);
    const key = stretch.map((block) => block.text).join('\u0000');
    if (key.length < 44 || key.length > 4000) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      continue;
    }
    if (i - before < LENGTH || sameTable(content[before], content[i])) continue;
    stretch.forEach((block, k) => {
      const earlier = content[before + k];
      if (!block.repeats && earlier && !earlier.repeats && earlier !== block) {
        block.repeats = earlier.id;
        repeated++;
      }
    });
  }
  return repeated;
}

function sameTable(a: Block | undefined, b: Block | undefined): boolean {
  return a?.cell !== undefined && a.cell.table === b?.cell?.table;
}
