/**
 * Live attempts to get out, each of which the page's own policy has to refuse. No function here takes anything and
 * every address is written out, so that no word of a page can reach one; the build scan allows each by its hash.
 */
import type { Probe } from '@/core/self-test';

interface Attempt {
  what: Probe['what'];
  /** Directives of the policy that may refuse it. */
  directive: RegExp;
  go: () => unknown;
}

const attempts: readonly Attempt[] = [
  { what: 'request', directive: /^connect-src/, go: () => fetch('https://careside-probe.invalid/') },
  { what: 'socket', directive: /^connect-src/, go: () => new WebSocket('wss://careside-probe.invalid/') },
  {
    what: 'beacon',
    directive: /^connect-src/,
    go: () => navigator.sendBeacon('https://careside-probe.invalid/'),
  },
  {
    what: 'picture',
    directive: /^img-src/,
    go: () => Object.assign(document.createElement('img'), { src: 'https://careside-probe.invalid/' }),
  },
  {
    what: 'frame',
    directive: /^frame-src/,
    go: () => {
      const frame = document.createElement('iframe');
      frame.hidden = true;
      // Not a name: the browser looks a frame's name up before it asks its policy. Nor a port that Firefox opens to nobody.
      frame.src = 'https://127.0.0.1:65535/';
      document.body.append(frame);
      setTimeout(() => frame.remove(), 5000);
    },
  },
  {
    what: 'code',
    directive: /^(script-src|require-trusted-types-for)/,
    go: () => new Function('return 1')(),
  },
];

/** Longest wait for the browser to say that it refused, in milliseconds. */
const patience = 4000;

async function tried({ what, directive, go }: Attempt): Promise<Probe> {
  return new Promise((resolve) => {
    const end = (refused: boolean) => {
      clearTimeout(timer);
      document.removeEventListener('securitypolicyviolation', hear);
      resolve({ what, refused });
    };
    const hear = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
      if (disposition === 'enforce' && directive.test(effectiveDirective)) end(true);
    };
    const timer = setTimeout(() => end(false), patience);
    document.addEventListener('securitypolicyviolation', hear);
    try {
      void Promise.resolve(go()).catch(() => undefined);
    } catch {
      // Refused at once; the event that says by what follows.
    }
  });
}

/** Tries every way out, one after the other, so that each refusal is known to be its own. */
export async function tryProbes(): Promise<Probe[]> {
  const done: Probe[] = [];
  for (const attempt of attempts) done.push(await tried(attempt));
  return done;
}
