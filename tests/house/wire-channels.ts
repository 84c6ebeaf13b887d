import { readFileSync } from 'node:fs';
import { parse, type AnyNode } from 'acorn';
import { full } from 'acorn-walk';
import { inRoot } from '@/scripts/lib/root';

const code = readFileSync(inRoot('tests/wire/lenient/channels.js'), 'utf8');

/** Every way out of the wire test, by its name, as the code that takes it. */
export const channels: [name: string, way: string][] = [];
full(parse(code, { ecmaVersion: 'latest' }), (node) => {
  const one = node as AnyNode;
  if (one.type !== 'Property' || one.value.type !== 'ArrowFunctionExpression') return;
  if (one.value.params[0]?.type !== 'Identifier' || one.value.params[0].name !== 'host') return;
  const name = one.key.type === 'Literal' ? String(one.key.value) : code.slice(one.key.start, one.key.end);
  channels.push([name, `export const way = ${code.slice(one.value.start, one.value.end)};`]);
});
