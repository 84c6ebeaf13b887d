/** `npm run eval -- gaps --how-common`: counts how often each element stands in the notes for building. */
import { writeFileSync } from 'node:fs';
import { compileNotes } from '@/core/gaps/compile';
import { NoteFinder } from '@/core/gaps/finder';
import { judgeElement } from '@/core/gaps/judge-element';
import { builtInNotes } from '@/core/knowledge/notes';

const NOBODY = { person: new Set<string>(), others: new Set<string>() };

export function countElements(texts: readonly string[], file: string): void {
  const ready = compileNotes(builtInNotes);
  const counts = new Map<string, number>();
  for (const text of texts) {
    const note = new NoteFinder(text, ready.index, NOBODY);
    for (const { elements } of ready.types)
      for (const { ready: element, req } of elements) {
        if (element.element.id.startsWith('C.')) continue;
        const { status } = judgeElement(element, req, note, null);
        const share = status === 'present' ? 1 : status === 'partial' ? 0.5 : 0;
        counts.set(element.element.id, (counts.get(element.element.id) ?? 0) + share);
      }
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const shares = Object.fromEntries(
    [...counts].sort().map(([id, count]) => [id, round((count + 0.5) / (texts.length + 1))]),
  );
  const source = `counted over the ${texts.length} notes for building by npm run eval -- gaps --how-common`;
  writeFileSync(file, `${JSON.stringify({ id: 'how-common', source, confidence: 'J', shares }, null, 2)}\n`);
}
