import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPort } from '@/platform/messages/answer';
import { ownExtension } from '@/platform/messages/own';
import { isOwnPage } from '@/platform/messages/port';
import { portName } from '@/platform/messages/protocol';
import { createPageReader } from '@/platform/page/reader';
import { readerHandlers } from '@/platform/messages/reader-handlers';

const started = Symbol.for('careside.page');

/**
 * The reader inside a page. Put there by the panel when it first reads the page; observes only while a panel
 * is connected.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const isolated = globalThis as { [started]?: string };
    if (isolated[started] === browser.runtime.id) return;
    isolated[started] = browser.runtime.id;

    const own = ownExtension();
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== portName) return;
      if (!isOwnPage(port.sender, own)) return port.disconnect();
      const reader = createPageReader(window);
      const tell = answerPort(port, readerHandlers(reader));
      const stopListening = reader.onEvent(tell);
      const end = () => {
        stopListening();
        reader.dispose();
        removeEventListener('pagehide', leave);
      };
      // Firefox keeps the port of a page that was left open, and no answer would ever come out of it.
      const leave = ({ isTrusted }: Event) => {
        if (!isTrusted) return;
        end();
        port.disconnect();
      };
      addEventListener('pagehide', leave);
      port.onDisconnect.addListener(end);
    });
  },
});
