import { useState } from 'react';

export interface Copied {
  what: string;
  how: 'yes' | 'failed';
}

/** Milliseconds for which the panel says how copying went. */
const SHOWN = 3000;

/** Puts text on the clipboard and tells for a while how that went. Null is nothing to copy: it failed. */
export function useCopy(): [Copied | null, (what: string, text: string | null) => void] {
  const [copied, setCopied] = useState<Copied | null>(null);
  const copy = async (what: string, text: string | null) => {
    const how = await (text === null ? Promise.reject() : navigator.clipboard.writeText(text)).then(
      () => 'yes' as const,
      () => 'failed' as const,
    );
    setCopied({ what, how });
    setTimeout(() => setCopied(null), SHOWN);
  };
  return [copied, (what, text) => void copy(what, text)];
}
