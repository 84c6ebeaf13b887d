/** The organisation's signing key. Whoever holds it can publish updates, and the extension's id is made from it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { idMadeFrom } from '@/scripts/lib/extension-id';

export interface SigningKey {
  file: string;
  /** The extension's id in Chrome and Edge. */
  id: string;
}

/** Shortest key, in bits, that is still thought safe. */
const SHORTEST = 2048;

/**
 * @param file an RSA private key, PEM, without a passphrase
 * @throws with words for the person at the keyboard
 */
export function readKey(file: string): SigningKey {
  const key = privateKey(file, readText(file));
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < SHORTEST) {
    const what = key.asymmetricKeyType === 'rsa' ? `an RSA key of ${bits} bits` : 'not an RSA key';
    throw new Error(`${file} is ${what}. Browsers take RSA keys; use one of at least ${SHORTEST} bits.`);
  }
  return { file, id: idMadeFrom(createPublicKey(key).export({ type: 'spki', format: 'der' })) };
}

/**
 * Makes a key and writes it, readable by its owner alone.
 * @throws with words for the person at the keyboard, also where the file is there already: it is never overwritten
 */
export function makeKey(file: string): SigningKey {
  const { privateKey: made } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  try {
    writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new Error(
        `${file} is there already and was left as it is. A key is made once: with another key Careside gets another id.`,
      );
    }
    throw new Error(`${file} could not be written: ${words(error)}`);
  }
  return readKey(file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw new Error(`${file} could not be read: ${words(error)}`);
    throw new Error(
      `There is no key at ${file}. Give the organisation’s key, or make one once: npm run package -- --new-key ${file}`,
    );
  }
}

function privateKey(file: string, text: string): KeyObject {
  if (/ENCRYPTED/.test(text)) {
    throw new Error(
      `${file} is locked with a passphrase. Unlock a copy first: openssl pkey -in ${file} -out unlocked.pem`,
    );
  }
  if (/BEGIN (RSA )?PUBLIC KEY|BEGIN CERTIFICATE/.test(text)) {
    throw new Error(`${file} is the public half of a key. Signing needs the private key.`);
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw new Error(`${file} holds no private key in PEM form ("-----BEGIN PRIVATE KEY-----").`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
