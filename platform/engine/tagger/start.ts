/** Starts the tagger's worker: the one script address that Careside's pages may make a worker from. */
import address from './worker?worker&url';
import { createTaggerEngine } from './engine';
import { taggerFiles } from './files';
import type { LabellingPort } from '@/core/engine';
import type { TaggerWorker } from './protocol';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Name of the trusted types policy, as in the content security policy of wxt.config.ts. */
const POLICY = 'careside-worker';

function checkedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return address;
  const policy = trustedTypes.createPolicy(POLICY, {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('not the worker of this extension');
      return url;
    },
  });
  return policy.createScriptURL(address);
}

/** Careside's own model, asleep until it is first asked something. To be made once a page. */
export function startTagger(): LabellingPort {
  const url = checkedAddress();
  return createTaggerEngine({
    files: taggerFiles,
    startWorker: () => new Worker(url, { type: 'module', name: 'careside-tagger' }) as TaggerWorker,
  });
}
