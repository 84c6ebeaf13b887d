import type { Page } from 'playwright-core';
import type { OwnDocuments } from '@/core/gaps/in-force';
import type { SummaryLength } from '@/core/summary/item';
import type { Launched } from './launch';
import { newWindow } from './tabs';

/** The panel's own account of what it shows; docs/try.md describes the shape. */
export interface ReportAsked {
  snapshot?: boolean;
  /** The length the panel is set to, when left out. */
  length?: SummaryLength;
  /** The organisation's own note types and wording, in the place of those in force. */
  documents?: OwnDocuments;
}

interface Reporting {
  caresideReport: (asked: ReportAsked) => Promise<unknown>;
}

/** How long the panel may take to read a page. In milliseconds. */
const patience = 30_000;

/**
 * Opens the side panel for one tab, in a window of its own: a worker sees both at once.
 * @param now the day to judge dates by, yyyy-mm-dd; today when null.
 */
export async function openPanel(launched: Launched, tab: number, now: string | null = null): Promise<Page> {
  const panel = await newWindow(launched);
  const asked = new URLSearchParams({ tabId: String(tab), ...(now ? { now } : {}) });
  await panel.goto(launched.page(`sidepanel.html?${asked.toString()}`));
  return panel;
}

/** Waits until the panel has finished with the page, and gives what it shows. */
export async function reportOf(panel: Page, asked: ReportAsked = {}): Promise<unknown> {
  await panel.waitForFunction(() => 'caresideReport' in globalThis, undefined, { timeout: patience });
  return panel.evaluate((options) => (globalThis as unknown as Reporting).caresideReport(options), asked);
}
