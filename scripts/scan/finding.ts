import { createHash } from 'node:crypto';

/** One place in the build that can send something out, or that the scan cannot judge. */
export interface Finding {
  file: string;
  rule: string;
  /** What was found, shortened for reading. */
  snippet: string;
  /** Of the rule and the normalised source around the place; the same wherever the code stands. */
  hash: string;
}

const shown = 160;

export function finding(file: string, rule: string, context: string, snippet = context): Finding {
  const hash = createHash('sha256').update(`${rule}\n${context}`).digest('hex').slice(0, 16);
  const line = snippet.replace(/\s+/g, ' ').trim();
  return { file, rule, snippet: line.length > shown ? `${line.slice(0, shown)}…` : line, hash };
}
