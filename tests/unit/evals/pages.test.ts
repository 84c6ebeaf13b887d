import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { linedPages } from '@/evals/findings/pages';
import { scorePage } from '@/evals/findings/score-pages';

const pages = linedPages();

describe('whole pages with every line labelled', () => {
  it('are read as records with notes, and some are held', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter(({ held }) => held).length).toBeGreaterThan(10);
    const [page] = pages;
    if (!page) throw new Error('no page');
    const { record } = readSnapshot(page.snapshot, { now: page.now });
    const notes = page.lines.filter(({ note }) => note);
    expect(record.notes.length).toBeGreaterThan(notes.length / 2);
    for (const at of page.lineOf.values()) expect(page.lines[at]).toBeDefined();
  });

  it('are scored by what a line says and not by where it stands', () => {
    const [page] = pages;
    if (!page) throw new Error('no page');
    const { flags, flagLines, lines, needs } = scorePage(page);
    expect(flags.found).toBeLessThanOrEqual(flags.wanted);
    expect(flagLines.right).toBeLessThanOrEqual(flagLines.shown);
    expect(lines.none).toBeLessThanOrEqual(lines.shown);
    expect(needs.support.wanted).toBeGreaterThan(0);
    const nothing = scorePage({ ...page, lines: page.lines.map((line) => ({ ...line, flags: [] })) });
    expect(nothing.flags).toEqual({ wanted: 0, found: 0 });
    expect(nothing.wrong).toBeGreaterThan(0);
  });
});
