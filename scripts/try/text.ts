import { coverageDetails, coverageSentence } from '@/components/banner/coverage';
import { plainText } from '@/core/summary/plain-text';
import type { Line } from './line';

/** What the panel shows for a page, as text to read. */
export function textOf(line: Line, now = new Date()): string {
  const readAt = now.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const { given, title } = line.page;
  const head = `${given}\n${'='.repeat(given.length)}\n`;
  const problems = line.errors.map((error) => `Could not be read: ${error}\n`).join('');
  if (!line.coverage || !line.person) return head + problems;
  const coverage = [coverageSentence(line.coverage), ...coverageDetails(line.coverage, line.others)];
  const care = line.looksLikeCare?.yes === false ? '\nThis does not look like a care record.\n' : '';
  const summary = plainText(line.summary, { person: line.person }, { page: title, readAt });
  return `${head}${problems}${summary}${care}\nWhat was read\n${coverage.map((one) => `- ${one}\n`).join('')}`;
}
