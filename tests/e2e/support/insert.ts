import type { Page } from '@playwright/test';
import type { InsertOutcome } from '@/core/ports';
import type { Insertion } from '@/core/session/insert';

type Asked = Omit<Insertion, 'owner'> & Partial<Insertion>;

interface Inserting {
  caresideInsert: (asked: Asked) => Promise<InsertOutcome>;
}

/** Puts text into the field typed in, as the panel's button does. */
export const insert = (panel: Page, asked: Asked): Promise<InsertOutcome> =>
  panel.evaluate((each) => (globalThis as unknown as Inserting).caresideInsert(each), asked);
