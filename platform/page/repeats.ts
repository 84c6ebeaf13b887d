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
  const content: Block[] = [];
  const words: number[] = [];
  const known = new Map<string, number>();
  for (const block of blocks) {
    if (slicer.due()) await slicer.pause();
    if (!CONTENT.has(block.kind)) continue;
    let word = known.get(block.text);
    if (word === undefined) known.set(block.text, (word = known.size));
    content.push(block);
    words.push(word);
  }
  // Only a text that stands twice can begin a stretch that does.
  const first = new Map<string, number>();
  const often = new Uint8Array(known.size);
  for (const word of words) often[word] = Math.min(2, (often[word] ?? 0) + 1);
  let repeated = 0;
  for (let i = 0; i + LENGTH <= content.length; i++) {
    if (slicer.due()) await slicer.pause();
    let once = false;
    for (let k = 0; k < LENGTH; k++) once ||= often[words[i + k] ?? 0] === 1;
    if (once) continue;
    let length = 0;
    for (let k = 0; k < LENGTH; k++) length += content[i + k]?.text.length ?? 0;
    if (length < 41 || length > 4000) continue;
    const key = words.slice(i, i + LENGTH).join();
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      continue;
    }
    if (i - before < LENGTH || sameTable(content[before], content[i])) continue;
    for (let k = 0; k < LENGTH; k++) {
      const [block, earlier] = [content[i + k], content[before + k]];
      if (block && !block.repeats && earlier && !earlier.repeats && earlier !== block) {
        block.repeats = earlier.id;
        repeated++;
      }
    }
  }
  return repeated;
}

function sameTable(a: Block | undefined, b: Block | undefined): boolean {
  return a?.cell !== undefined && a.cell.table === b?.cell?.table;
}
