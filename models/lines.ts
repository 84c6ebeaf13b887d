/**
 * Lines of care plans that people wrote, for the labels: what each is about, by the heading it stands under, and what it
 * is for, by the place on one screen that its author gave it. What is held (evals/findings) is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { domainOfHeading } from '@/core/knowledge/domains';
import type { SentenceKind } from '@/core/knowledge/sentence-kinds';
import { asked } from '@/core/summary/learned';
import { isHeld, stanceLines } from '@/evals/findings/cases';
import { linedPages, type PageLine } from '@/evals/findings/pages';

interface Line {
  author: string;
  text: string;
  domain: string | null;
  kind: SentenceKind | null;
}

/** Headings that say where a line stands and not what it is about. */
const VAGUE = new Set(['notes', 'visits', 'identity', 'outcomes_review', 'safeguarding_risk']);
/** What a line is for where its author would show it there; the rest says too little. */
const KIND_OF: Partial<Record<PageLine['show'], SentenceKind>> = { matters: 'preference', recent: 'event' };

const domainOf = (heading: string): string | null => {
  const domain = domainOfHeading(heading);
  return domain && !VAGUE.has(domain) ? domain : null;
};

const pages = linedPages()
  .filter(({ held }) => !held)
  .flatMap(({ author, lines }) =>
    lines
      .filter(({ text }) => text !== '')
      .map(({ text, label = '', heading, show, note }): Line => ({
        author,
        text: asked({ label, text }),
        domain: (label && domainOf(label)) || (note ? null : domainOf(heading)),
        kind: KIND_OF[note && show === 'none' ? 'recent' : show] ?? null,
      })),
  );
const stances = stanceLines()
  .filter((line) => !isHeld(line))
  .map(({ heading, text }): Line => ({ author: 'stances', text, domain: domainOf(heading), kind: null }));
const { leftOut } = JSON.parse(readFileSync('models/data/written.json', 'utf8')) as { leftOut: string[] };
const all = [...pages, ...stances].filter(
  ({ author, domain, kind }) => !leftOut.includes(author) && (domain !== null || kind !== null),
);
const [to = '.cache/model/lines.jsonl'] = process.argv.slice(2);
writeFileSync(to, all.map((line) => `${JSON.stringify(line)}\n`).join(''));
console.log(`lines of plans ${all.length}, with a domain ${all.filter(({ domain }) => domain).length}`);
