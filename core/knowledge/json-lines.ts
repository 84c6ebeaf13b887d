/** Where each value of a JSON document stands, so that a wrong entry can be named by its line. */

/** Path ("/types/0/name") to line, counted from 1. Takes a document that JSON.parse accepts. */
export function linesOfJson(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;
  const stack: { path: string; key: string | number; object: boolean; wantsKey: boolean }[] = [];
  let line = 1;
  let from = 0;
  const here = (): string => {
    const top = stack.at(-1);
    return top ? `${top.path}/${top.key}` : '';
  };
  for (const hit of text.matchAll(token)) {
    for (let i = from; i < hit.index; i++) if (text[i] === '\n') line++;
    from = hit.index;
    const top = stack.at(-1);
    const word = hit[0];
    if (word === '{' || word === '[') {
      lines.set(here(), line);
      stack.push({ path: here(), key: word === '[' ? 0 : '', object: word === '{', wantsKey: word === '{' });
    } else if (word === '}' || word === ']') stack.pop();
    else if (word === ',' && top) {
      if (top.object) top.wantsKey = true;
      else top.key = Number(top.key) + 1;
    } else if (word === ':') continue;
    else if (top?.wantsKey) {
      top.key = String(JSON.parse(word));
      top.wantsKey = false;
      lines.set(here(), line);
    } else lines.set(here(), lines.get(here()) ?? line);
  }
  return lines;
}
