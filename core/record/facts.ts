import { everyFew, type Steps } from '@/utils/turns';
import { evidenceOf } from './blocks';
import type { Evidence } from './evidence';
import type { Piece } from './pieces';
import type { Fact } from './record';

/** Value first, then the words that name it. */
function evidence(piece: Piece): Evidence[] {
  const value = piece.end > piece.start ? [evidenceOf(piece.block, piece.start, piece.end)] : [];
  return [...value, ...(piece.labelEvidence ? [piece.labelEvidence] : [])].filter((one) => one.quote !== '');
}

/** Label and value pairs in reading order; a value that only says "-" or "not recorded" is kept as blank. */
export function* readFacts(pieces: readonly Piece[]): Steps<Fact[]> {
  const facts: Fact[] = [];
  yield* everyFew(pieces, (piece) => {
    if (piece.label === '') return;
    facts.push({
      id: `fact-${facts.length}`,
      label: piece.label,
      value: piece.block.text.slice(piece.start, piece.end).trim(),
      section: piece.section,
      domain: piece.domain,
      blank: piece.blank,
      evidence: evidence(piece),
    });
  });
  return facts;
}
