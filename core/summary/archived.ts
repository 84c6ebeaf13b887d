/** What the page itself puts away: under "Plan v1 – archived", in a row with the day it ended, struck off in a log. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { isBlank } from '@/core/knowledge/page-words';
import type { Piece } from '@/core/record/pieces';
import type { Section } from '@/core/record/record';
import { findDates, type DateOptions, type FoundDate } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { quick, type Quick } from '@/core/text/quick';
import { onceEach } from '@/utils/once-each';

const shapeOf = (pattern: string): Quick => quick(new RegExp(pattern, 'iu'));
const endedTitle = shapeOf(assertionCues.endedTitle);
const liveTitle = shapeOf(assertionCues.liveTitle);
const takenOff = shapeOf(assertionCues.takenOff);
const endedColumns = new Set(assertionCues.endedColumns);

const TITLE_MOST = 80;
const DAY_MOST = 30;

const putsAway = (title: string): boolean =>
  title.length <= TITLE_MOST && endedTitle.test(title) && !liveTitle.test(title);

/** "03/20" under "Stop" was over in April 2020; this month may go on. */
const isOverBy = ({ iso, precision }: FoundDate, today: string): boolean =>
  precision === 'day' ? iso <= today : iso < today.slice(0, iso.length);

/** Reads the titles and rows once; then tells of each piece whether the page has put it away. */
export class Archive {
  private readonly titles = onceEach(putsAway);
  private readonly rows = new Set<string>();
  private readonly sections: ReadonlyMap<string, Section>;

  constructor(pieces: readonly Piece[], sections: readonly Section[], options: DateOptions) {
    this.sections = new Map(sections.map((section) => [section.id, section]));
    const today = options.now.slice(0, 10);
    for (const { row, column, label, block, start, end } of pieces) {
      if (row === null || end - start > DAY_MOST || !endedColumns.has(plainWords(column ?? label))) continue;
      const text = block.text.slice(start, end);
      const [day] = isBlank(text) ? [] : findDates(text, options);
      if (day && isOverBy(day, today)) this.rows.add(row);
    }
  }

  /** Its title, or one over that, says that everything under it is over. */
  isUnder({ title, section }: Piece): boolean {
    if (title !== null && this.titles(title)) return true;
    let over = section === null ? undefined : this.sections.get(section);
    for (let step = 0; over && step < 6; step += 1) {
      if (this.titles(over.title)) return true;
      over = over.parent === null ? undefined : this.sections.get(over.parent);
    }
    return false;
  }

  isEnded({ row }: Piece): boolean {
    return row !== null && this.rows.has(row);
  }
}

/** 'Removed: "Risk of choking"': a change to the record, told by its own line. */
export const isTakenOff = (label: string, text: string): boolean =>
  takenOff.test(text) || (label !== '' && takenOff.test(`${label}: ${text}`));

/** What always counts is told from an old plan only where nothing newer speaks of it. */
export function inForce<Hit extends { flag: object; statement: { archived: boolean } }>(
  hits: readonly Hit[],
): Hit[] {
  const newer = new Set(hits.flatMap(({ flag, statement }) => (statement.archived ? [] : [flag])));
  return hits.filter(({ flag, statement }) => !statement.archived || !newer.has(flag));
}
