/** Drafts in `storage.session`: in memory, closed to pages, gone with the browser. One entry for each draft. */
import { browser } from 'wxt/browser';
import { draftWorkSchema, type DraftWork } from '@/core/draft/kept';
import type { DraftStore } from '@/core/ports';

const prefix = 'draft:';
/** The browser wakes the background by this name to clear drafts nobody used, also while no panel is open. */
export const clearAlarm = 'clear-drafts';

const keyOf = (id: string): string => prefix + id;

async function stored(): Promise<{ drafts: DraftWork[]; broken: string[] }> {
  const drafts: DraftWork[] = [];
  const broken: string[] = [];
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    if (!key.startsWith(prefix)) continue;
    const draft = draftWorkSchema.safeParse(value);
    if (draft.success && keyOf(draft.data.id) === key) drafts.push(draft.data);
    else broken.push(key);
  }
  return { drafts, broken };
}

/** The panel's drafts. What cannot be read is dropped, so that no text of a person stays where nobody sees it. */
export const draftStore: DraftStore = {
  async recall() {
    try {
      const { drafts, broken } = await stored();
      if (broken.length > 0) await browser.storage.session.remove(broken);
      return { drafts, broken: broken.length > 0 };
    } catch {
      return { drafts: [], broken: true };
    }
  },
  async keep(draft) {
    try {
      await browser.storage.session.set({ [keyOf(draft.id)]: draft });
      await browser.alarms.create(clearAlarm, { periodInMinutes: 1 });
      return 'kept';
    } catch {
      return 'failed';
    }
  },
  async drop(ids) {
    try {
      if (ids.length > 0) await browser.storage.session.remove(ids.map(keyOf));
      return 'kept';
    } catch {
      return 'failed';
    }
  },
  onChange(listener) {
    browser.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (!key.startsWith(prefix)) continue;
        const draft = newValue === undefined ? null : draftWorkSchema.safeParse(newValue);
        if (draft === null) listener(key.slice(prefix.length), null);
        else if (draft.success) listener(draft.data.id, draft.data);
      }
    });
  },
};

/** Clears drafts nobody used for so long, and stops the alarm when none is left. */
export async function clearIdleDrafts(minutes: number, now: number): Promise<void> {
  const { drafts, broken } = await stored();
  const old = drafts.filter(({ usedAt }) => usedAt <= now - minutes * 60_000);
  await browser.storage.session.remove([...broken, ...old.map(({ id }) => keyOf(id))]);
  if (old.length === drafts.length) await browser.alarms.clear(clearAlarm);
}

/** Whether any draft is kept. */
export const anyDrafts = async (): Promise<boolean> => (await stored()).drafts.length > 0;
