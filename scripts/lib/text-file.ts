import { existsSync, readFileSync } from 'node:fs';

/**
 * The text of a file somebody named at the keyboard, without the mark that Windows may put before it.
 * @param asked the option that names it, for the words
 * @throws with words for the person at the keyboard where there is no such file
 */
export function textFile(asked: string, path: string): string {
  if (!existsSync(path)) throw new Error(`${asked}: there is no file ${path}.`);
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}
