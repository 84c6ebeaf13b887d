import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';

export interface TryBrowser {
  /** The running browser; a new one when the last has died. */
  launched: () => Promise<Launched>;
  close: () => Promise<void>;
}

/**
 * One headless browser for all pages.
 * @param origins the sites that Careside may read in it.
 * @param local when true, no name but this computer's resolves: nothing a page asks for leaves.
 */
export function tryBrowser(origins: readonly string[], local: boolean): TryBrowser {
  const copy = grantedCopy(chromeBuild, origins);
  let running: Launched | null = null;
  return {
    async launched() {
      if (running) return running;
      const started = await launch({
        headless: true,
        extension: copy.folder,
        viewport: { width: 1280, height: 900 },
        args: local ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : [],
      });
      started.context.once('close', () => {
        if (running === started) running = null;
      });
      running = started;
      return started;
    },
    async close() {
      await running?.close();
      copy.remove();
    },
  };
}
