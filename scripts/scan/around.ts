import { tokenizer, type AnyNode } from 'acorn';

/** A function longer than this is a wrapper round a whole file, not the place itself. */
const longest = 4000;
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const statement = /Statement$|^VariableDeclarator$|^PropertyDefinition$/;

/** The source that tells one finding from another: the function it stands in, or else its statement. */
export function around(source: string, node: AnyNode, ancestors: readonly AnyNode[]): string {
  const outwards = [...ancestors].reverse();
  const short = (candidate: AnyNode) => candidate.end - candidate.start <= longest;
  const place =
    outwards.find((one) => functions.has(one.type) && short(one)) ??
    outwards.find((one) => statement.test(one.type) && short(one)) ??
    node;
  return normalised(source.slice(place.start, place.end));
}

/** Mangled names differ from build to build, so short names that are not properties become one sign. */
export function normalised(code: string): string {
  const parts: string[] = [];
  try {
    let property = false;
    for (const token of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })) {
      const text = code.slice(token.start, token.end);
      parts.push(token.type.label === 'name' && text.length <= 3 && !property ? '_' : text);
      property = token.type.label === '.' || token.type.label === '?.';
    }
  } catch {
    return code;
  }
  return parts.join(' ');
}
