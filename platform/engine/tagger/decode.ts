/** Logits of one sentence -> named tags with how sure each is. */
import { wordScopes, type SentenceLabels } from '@/core/engine';
import { sentenceKinds } from '@/core/knowledge/sentence-kinds';
import type { WordEdit } from '@/core/draft/apply-edits';
import type { Tagged, TaggerLabels } from './protocol';

/** The likeliest class of row `row` of a [rows, classes] array, and its softmax probability. */
export function best(logits: Float32Array, classes: number, row = 0): { index: number; confidence: number } {
  let index = 0;
  let top = -Infinity;
  for (let i = 0; i < classes; i++) {
    const value = logits[row * classes + i] ?? -Infinity;
    if (value > top) [top, index] = [value, i];
  }
  let sum = 0;
  for (let i = 0; i < classes; i++) sum += Math.exp((logits[row * classes + i] ?? -Infinity) - top);
  return { index, confidence: 1 / sum };
}

export function decodeEdits(words: readonly string[], found: Tagged, labels: TaggerLabels): WordEdit[] {
  return words.map((word, row) => {
    const edit = best(found.edit, labels.edits.length, row);
    const insert = best(found.insert, labels.inserts.length, row);
    return {
      word,
      edit: labels.edits[edit.index] ?? 'keep',
      insert: labels.inserts[insert.index] ?? '',
      confidence: Math.min(edit.confidence, insert.confidence),
    };
  });
}

export function decodeLabels(words: readonly string[], found: Tagged, labels: TaggerLabels): SentenceLabels {
  const domain = best(found.domain, labels.domains.length);
  const kind = best(found.kind, labels.kinds.length);
  return {
    domain: labels.domains[domain.index] ?? '',
    domainConfidence: domain.confidence,
    kind: sentenceKinds[kind.index] ?? 'event',
    kindConfidence: kind.confidence,
    words: [...words],
    scopes: words.map((_, row) => wordScopes[best(found.scope, labels.scopes.length, row).index] ?? 'none'),
  };
}
