/** Whether the browser threw a damaged database away and began anew, which it does without a word. */
import { browser } from 'wxt/browser';
import { databaseName, openDatabase, type Database } from './database';

/** What is kept outside the database about the database. */
export interface Loss {
  was(): Promise<boolean>;
  /** The person was told. */
  told(): Promise<void>;
}

let noted: Promise<void> = Promise.resolve();

export const loss: Loss = {
  async was() {
    await noted;
    return (await browser.storage.local.get('storeLost')).storeLost === true;
  },
  told: () => browser.storage.local.remove('storeLost'),
};

/** The database of this extension, watched for such a loss. */
export function openOwnDatabase(): Database {
  const database = openDatabase(databaseName);
  database.on('populate', () => {
    noted = noteNew();
  });
  database.on('ready', () => {
    void noted.then(() => browser.storage.local.set({ storeMade: true }));
  });
  return database;
}

/** A new database where there was one before: the earlier one is lost. */
async function noteNew(): Promise<void> {
  const { storeMade } = await browser.storage.local.get('storeMade');
  if (storeMade === true) await browser.storage.local.set({ storeLost: true });
}
