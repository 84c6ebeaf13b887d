/** The summary as plain text with its sources, for copying and printing. */
import type { CareRecord } from '@/core/record/record';
import { PLAN_SAYS, type Summary, type SummaryItem, type SummaryKind } from './item';

const HEADINGS: Record<SummaryKind, string> = {
  who: 'Who this is',
  'red-flag': 'Must know',
  conflict: 'The page disagrees with itself',
  matters: 'What matters to the person',
  support: 'How to support',
  recent: 'What changed recently',
  staleness: 'Check: may be out of date or unfinished',
  'not-found': 'Not found on this page',
  also: 'Everything else on this page',
};

/** Said in place of a summary of a page that lists several people. */
export const severalPeople = (several: number): string =>
  `This page lists several people (${several}). Careside sums up one person at a time: open a person’s own record.`;

const source = ({ section, date }: SummaryItem): string => {
  const parts = [section ?? '', date ? date.split('-').reverse().join('/') : ''].filter(
    (part) => part !== '',
  );
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

function line(item: SummaryItem): string {
  if (item.kind === 'conflict' || item.kind === 'staleness' || item.kind === 'not-found')
    return `- ${item.text}${item.kind === 'staleness' ? source(item) : ''}`;
  const body = item.ownWords ? `“${item.text.replace(/^["“”']+|["“”']+$/gu, '')}”` : item.text;
  const plan = (item.sides ?? []).map(
    ({ text, section }) => `. ${PLAN_SAYS}: “${text}”${section === null ? '' : ` (${section})`}`,
  );
  return `- ${item.label}: ${body}${source(item)}${plan.join('')}`;
}

export interface PlainTextOptions {
  /** Title of the page the summary was made from. */
  page: string;
  /** When the page was read, as shown to the worker. */
  readAt: string;
}

/** One line for each item under its heading, with section and date, and where it all came from. */
export function plainText(
  summary: Summary,
  record: Pick<CareRecord, 'person'>,
  { page, readAt }: PlainTextOptions,
): string {
  const { several } = summary;
  const name = record.person.preferredName?.value ?? record.person.name?.value ?? 'this person';
  const lines = [
    `Summary of the page “${page}”${several === undefined ? ` for ${name}` : ''}`,
    `Read ${readAt}. The page may not show the whole plan.`,
  ];
  if (several !== undefined) lines.push('', severalPeople(several));
  for (const kind of Object.keys(HEADINGS) as SummaryKind[]) {
    const items = summary.items.filter((one) => one.kind === kind);
    if (items.length === 0) continue;
    lines.push('', HEADINGS[kind], ...items.map(line));
  }
  if (summary.left > 0) lines.push('', `${summary.left} more in the full summary.`);
  return `${lines.join('\n')}\n`;
}
