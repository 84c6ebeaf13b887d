/** Stand-ins for notes and people. Each review has a key of its own, held in memory alone and lost with it. */

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** 16 hexadecimal digits by chance. */
export const randomReference = (): string => hex(crypto.getRandomValues(new Uint8Array(8)));

/**
 * A way to hash that nobody can repeat once it is let go of: the key can neither be read nor stored.
 * The same text gives the same reference within one review, and another in the next.
 */
export async function openReferences(): Promise<(text: string) => Promise<string>> {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (text) => {
    const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
    return hex(new Uint8Array(signed).slice(0, 8));
  };
}
