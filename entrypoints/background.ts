import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToPages } from '@/platform/storage/access';
import { draftRulesOf, readPolicy } from '@/platform/policy/managed';
import { anyDrafts, clearAlarm, clearIdleDrafts } from '@/platform/storage/drafts';
import { leaveCall, type Call } from '@/platform/storage/small';
import { keepAwakeWhile, noteUpdates } from '@/platform/update/ready';
import { openPanel } from '@/platform/tabs/panel';

const menus = [
  { id: 'opened', title: 'Open Careside' },
  { id: 'pointed', title: 'What did Careside take from here?' },
] as const;

/**
 * Opens the panel from the toolbar, the keyboard and the page's menu. Clears drafts nobody used, and keeps the
 * others from a newer version. Relays nothing, reads no page.
 */
export default defineBackground(() => {
  void closeStorageToPages();
  // The first look at the policy can take seconds; here it happens before a panel needs it.
  void readPolicy();
  noteUpdates();
  const keepAwake = keepAwakeWhile(anyDrafts);

  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const menu of menus) {
        browser.contextMenus.create({
          ...menu,
          contexts: ['page', 'selection', 'editable', 'link', 'image'],
        });
      }
    });
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== clearAlarm) return;
    void readPolicy()
      .then((policy) => clearIdleDrafts(draftRulesOf(policy).idleMinutes, Date.now()))
      .then(keepAwake);
  });

  // Opening needs the click's own turn: nothing may be awaited before it.
  const open = (kind: Call['kind'], tab: { id?: number | undefined; windowId: number } | undefined) => {
    if (tab?.id === undefined) return;
    openPanel(tab.windowId);
    void leaveCall({ kind, tab: tab.id, at: Date.now() });
  };
  browser.action.onClicked.addListener((tab) => open('opened', tab));
  browser.contextMenus.onClicked.addListener((info, tab) =>
    open(info.menuItemId === 'pointed' ? 'pointed' : 'opened', tab),
  );
});
