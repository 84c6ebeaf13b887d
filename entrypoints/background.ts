import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToPages } from '@/platform/storage/access';
import { draftRulesOf, readPolicy } from '@/platform/policy/managed';
import { clearAlarm, clearIdleDrafts } from '@/platform/storage/drafts';
import { leaveCall, type Call } from '@/platform/storage/small';

const menus = [
  { id: 'opened', title: 'Open Careside' },
  { id: 'pointed', title: 'What did Careside take from here?' },
] as const;

/** Opens the panel from the toolbar, the keyboard and the page's menu. Clears drafts nobody used. Relays nothing, reads no page. */
export default defineBackground(() => {
  void closeStorageToPages();
  // The first look at the policy can take seconds; here it happens before a panel needs it.
  void readPolicy();

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
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
    void readPolicy().then((policy) => clearIdleDrafts(draftRulesOf(policy).idleMinutes, Date.now()));
  });

  // Opening needs the click's own turn: nothing may be awaited before it.
  const open = (kind: Call['kind'], tab: { id?: number | undefined; windowId: number } | undefined) => {
    if (tab?.id === undefined) return;
    void browser.sidePanel.open({ windowId: tab.windowId });
    void leaveCall({ kind, tab: tab.id, at: Date.now() });
  };
  browser.action.onClicked.addListener((tab) => open('opened', tab));
  browser.contextMenus.onClicked.addListener((info, tab) =>
    open(info.menuItemId === 'pointed' ? 'pointed' : 'opened', tab),
  );
});
