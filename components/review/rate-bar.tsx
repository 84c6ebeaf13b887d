import { isTooFew, type Rate } from '@/core/review/interval';
import { resultWords } from './words';

const WIDTH = 160;

/** A share as a bar with its interval as a line: the picture of the figures that stand beside it in the table. */
export function RateBar({ rate }: { rate: Rate }) {
  const { count, of, low, high } = rate;
  if (of === 0) return null;
  return (
    <svg
      className="rate-bar"
      viewBox={`0 0 ${WIDTH} 18`}
      width={WIDTH}
      height={18}
      aria-hidden
      focusable="false"
    >
      <rect className="rate-all" width={WIDTH} height={18} rx={3} />
      <rect className="rate-part" width={(WIDTH * count) / of} height={18} rx={3} />
      <path
        className="rate-interval"
        d={`M${WIDTH * low} 9H${WIDTH * high}M${WIDTH * low} 4v10M${WIDTH * high} 4v10`}
      />
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "12 of 20", "60 %", "39 to 78 %": the three cells of a share. */
export function RateCells({ rate }: { rate: Rate }) {
  const { count, of, low, high } = rate;
  return (
    <>
      <td>
        <RateBar rate={rate} />
      </td>
      <td className="figure">{resultWords.of(count, of)}</td>
      <td className="figure">{of === 0 ? '' : percent(count / of)}</td>
      <td className="figure">
        {of === 0 ? '' : `${percent(low)} ${resultWords.to} ${percent(high)}`}
        {isTooFew(rate) && <span className="too-few">{resultWords.tooFew}</span>}
      </td>
    </>
  );
}
