import { browser } from 'wxt/browser';

interface Firefox {
  sidebarAction: { open(): Promise<void> };
}

/** Opens the panel. Only in the turn of a click, a key or a menu: browsers open it for a person's act alone. */
export function openPanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void (browser as unknown as Firefox).sidebarAction.open();
  else void browser.sidePanel.open({ windowId });
}
