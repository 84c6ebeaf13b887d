import { Check, Copy, MousePointerClick, Printer } from 'lucide-react';
import { summaryLengths, type SummaryLength } from '@/core/summary/item';
import { Button } from '@/components/ui/button';
import { lengths, summaryWords, takenWords } from '@/components/ui/words';
import './toolbar.css';

export interface ToolbarProps {
  length: SummaryLength;
  onLength: (length: SummaryLength) => void;
  /** Hours to look back, or null for everything on the page. */
  hours: number | null;
  onHours: (hours: number | null) => void;
  copied: 'yes' | 'failed' | null;
  onCopy: () => void;
  onPrint: () => void;
  pointing: boolean;
  onPointing: (on: boolean) => void;
}

const lookBack = [8, 12, 24, 48, 72, 168];
const hoursWords = (hours: number) => (hours < 48 ? `${hours} hours` : `${hours / 24} days`);

/** How much, since when, and taking it along. */
export function Toolbar(props: ToolbarProps) {
  const copyWords =
    props.copied === null
      ? summaryWords.copy
      : props.copied === 'yes'
        ? summaryWords.copied
        : summaryWords.copyFailed;
  return (
    <div className="toolbar">
      <fieldset className="lengths">
        <legend className="unseen">{summaryWords.length}</legend>
        {summaryLengths.map((length) => (
          <label key={length} title={lengths[length].what}>
            <input
              type="radio"
              name="length"
              checked={props.length === length}
              onChange={() => props.onLength(length)}
            />
            <span>{lengths[length].name}</span>
          </label>
        ))}
      </fieldset>
      <div className="toolbar-row">
        <label className="since">
          <span>{summaryWords.since}</span>
          <select
            value={props.hours ?? ''}
            onChange={(event) => props.onHours(event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">{summaryWords.sinceAll}</option>
            {lookBack.map((hours) => (
              <option key={hours} value={hours}>
                {hoursWords(hours)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="toolbar-row">
        <Button
          icon={props.copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={props.onCopy}
        >
          {copyWords}
        </Button>
        <Button icon={<Printer size={16} aria-hidden />} onClick={props.onPrint}>
          {summaryWords.print}
        </Button>
        <button
          type="button"
          className="button button-plain"
          aria-pressed={props.pointing}
          onClick={() => props.onPointing(!props.pointing)}
        >
          <MousePointerClick size={16} aria-hidden />
          <span>{takenWords.point}</span>
        </button>
      </div>
    </div>
  );
}
