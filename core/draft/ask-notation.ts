/** Figures that are easily misread stay as typed, and what is meant is asked. Source: care-domain 3.6. */
import { asks } from '@/core/knowledge/draft';
import { own } from '@/utils/own';
import { askFor } from './ask';
import { formatMeasure } from './format';
import type { Detector } from './ask-facts';

/** ".5mg" may be read as 5 mg, "10u" as 100. */
export const misreadFigure: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (piece?.kind !== 'measure' && piece?.kind !== 'number') return null;
  const shown = (text: string): string => (piece.kind === 'measure' ? formatMeasure(text) : text);
  if (piece.text.startsWith('.'))
    return askFor(
      'notation',
      piece,
      piece.text,
      `${shown(`0${piece.text}`)}, or ${shown(piece.text.slice(1))}`,
    );
  const [, figure = '', unit = ''] = /^([\d.]+)\s?(\D+)$/u.exec(piece.text) ?? [];
  const safe = own(asks.misreadUnits, unit.toLowerCase());
  return safe === undefined ? null : askFor('notation', piece, piece.text, `${figure} ${safe}`);
};
