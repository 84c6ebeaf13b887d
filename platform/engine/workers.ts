/** Starts the workers that hold models: the script addresses that Careside's pages may make a worker from. */
import packs from './packs/pack-worker?worker&url';
import tagger from './tagger/worker?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Name of the trusted types policy, as in the content security policy of wxt.config.ts. */
const POLICY = 'careside-worker';
const addresses = { packs, tagger } as const;
const known: ReadonlySet<string> = new Set(Object.values(addresses));

let policy: Policy | undefined;

/** A browser makes a policy of one name once a page, and refuses a second. */
function checkedAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL: (url) => {
      if (!known.has(url)) throw new TypeError('not a worker of this extension');
      return url;
    },
  });
  return policy.createScriptURL(address);
}

/** A new worker of this kind. Its memory goes back when it is ended. */
export const startWorker = (name: keyof typeof addresses): unknown =>
  new Worker(checkedAddress(addresses[name]), { type: 'module', name: `careside-${name}` });
