import { Recent } from '@/utils/recent';
import { isWordy, tokenise } from './tokens';

const recent = new Recent<string>(300_000);

/** Words and numbers only, lower case, one space between: for comparing labels and texts. */
export function plainWords(text: string): string {
  return text === '' ? '' : recent.of(text, plain);
}

function plain(text: string): string {
  let words = '';
  for (const { norm } of tokenise(text)) if (isWordy(norm)) words += words === '' ? norm : ` ${norm}`;
  return words;
}
