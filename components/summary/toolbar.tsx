import { Check, Copy, History, MousePointerClick, Printer } from 'lucide-react';
import { summaryLengths, type SummaryLength } from '@/core/summary/item';
import { hoursWords } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
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

/** How much, since when, and taking it along: one row. */
export function Toolbar(props: ToolbarProps) {
  const { copied, hours } = props;
  return (
    <div className="toolbar">
      <div className="toolbar-row">
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
        <label className="since" title={summaryWords.since} data-on={hours !== null || undefined}>
          <History size={16} aria-hidden />
          <select
            aria-label={summaryWords.since}
            value={hours ?? ''}
            onChange={(event) => props.onHours(event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">{summaryWords.sinceAll}</option>
            {lookBack.map((each) => (
              <option key={each} value={each}>
                {hoursWords(each)}
              </option>
            ))}
          </select>
        </label>
        <IconButton
          name={copied === 'yes' ? summaryWords.copied : summaryWords.copy}
          icon={copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={props.onCopy}
        />
        <IconButton
          name={summaryWords.print}
          icon={<Printer size={16} aria-hidden />}
          onClick={props.onPrint}
        />
        <IconButton
          name={takenWords.point}
          icon={<MousePointerClick size={16} aria-hidden />}
          pressed={props.pointing}
          onClick={() => props.onPointing(!props.pointing)}
        />
      </div>
      {copied === 'failed' && <p className="toolbar-said">{summaryWords.copyFailed}</p>}
      {hours !== null && <p className="toolbar-said">{summaryWords.sinceChosen(hoursWords(hours))}</p>}
      {props.pointing && <p className="toolbar-said">{takenWords.pointHow}</p>}
    </div>
  );
}
