import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { inRoot } from './root';

/** Markdown as the house formats it, so that a made page and a formatted one are the same bytes. */
export function houseMarkdown(text: string): Promise<string> {
  const style = JSON.parse(readFileSync(inRoot('.prettierrc.json'), 'utf8')) as object;
  return format(text, { ...style, parser: 'markdown' });
}
