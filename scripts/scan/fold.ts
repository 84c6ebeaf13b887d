import type { AnyNode, Program } from 'acorn';
import { full } from 'acorn-walk';

/** Text that an expression always has, or null where it depends on anything else. */
export type Fold = (node: AnyNode | null | undefined) => string | null;

type Known = string | number | readonly Known[];

/** A folder for one file: it knows the file's constants that are named once and never set again. */
export function folder(program: Program): Fold {
  const values = constants(program);
  const fold: Fold = (node) => {
    const known = node ? evaluate(node, values, 0) : null;
    return typeof known === 'string' ? known : null;
  };
  return fold;
}

function constants(program: Program): Map<string, AnyNode> {
  const seen = new Map<string, AnyNode | null>();
  const spoil = (name: string) => seen.set(name, null);
  full(program, (node) => {
    const any = node as AnyNode;
    if (any.type === 'VariableDeclarator' && any.id.type === 'Identifier') {
      seen.set(any.id.name, seen.has(any.id.name) ? null : (any.init ?? null));
    } else if (any.type === 'AssignmentExpression' && any.left.type === 'Identifier') {
      spoil(any.left.name);
    } else if ('params' in any && Array.isArray(any.params)) {
      for (const parameter of any.params) if (parameter.type === 'Identifier') spoil(parameter.name);
    }
  });
  return new Map([...seen].flatMap(([name, node]) => (node ? [[name, node] as const] : [])));
}

const deepest = 40;

function evaluate(node: AnyNode, values: Map<string, AnyNode>, depth: number): Known | null {
  if (depth > deepest) return null;
  const of = (inner: AnyNode) => evaluate(inner, values, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : null;
    case 'Identifier': {
      const value = values.get(node.name);
      return value ? of(value) : null;
    }
    case 'TemplateLiteral':
      return template(node, of);
    case 'BinaryExpression': {
      if (node.operator !== '+') return null;
      const [left, right] = [of(node.left), of(node.right)];
      if (left === null || right === null || Array.isArray(left) || Array.isArray(right)) return null;
      if (typeof left === 'number' && typeof right === 'number') return left + right;
      return `${String(left)}${String(right)}`;
    }
    case 'ArrayExpression':
      return every(node.elements.map((element) => (element ? of(element) : null)));
    case 'SequenceExpression':
      return of(node.expressions[node.expressions.length - 1] as AnyNode);
    case 'ParenthesizedExpression':
      return of(node.expression);
    case 'ChainExpression':
      return of(node.expression);
    case 'CallExpression':
      return call(node, of);
    default:
      return null;
  }
}

function every(items: readonly (Known | null)[]): Known[] | null {
  const known = items.filter((item): item is Known => item !== null);
  return known.length === items.length ? known : null;
}

function template(node: AnyNode & { type: 'TemplateLiteral' }, of: (inner: AnyNode) => Known | null) {
  const inner = every(node.expressions.map(of));
  if (!inner) return null;
  return node.quasis
    .map((quasi, index) => `${quasi.value.cooked ?? ''}${index < inner.length ? String(inner[index]) : ''}`)
    .join('');
}

function call(
  node: AnyNode & { type: 'CallExpression' },
  of: (inner: AnyNode) => Known | null,
): Known | null {
  const args = every(node.arguments.map(of));
  if (!args) return null;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name === 'atob' ? decoded(args[0]) : null;
  if (callee.type !== 'MemberExpression') return null;
  const name =
    callee.property.type === 'Identifier' && !callee.computed ? callee.property.name : of(callee.property);
  if (callee.object.type === 'Identifier' && callee.object.name === 'String' && name === 'fromCharCode') {
    return String.fromCharCode(...args.filter((arg) => typeof arg === 'number'));
  }
  const object = of(callee.object);
  return object === null || typeof name !== 'string' ? null : method(object, name, args);
}

function decoded(value: Known | undefined): string | null {
  return typeof value === 'string' ? Buffer.from(value, 'base64').toString('latin1') : null;
}

/** Ways of building a string that need nothing but the string. */
function method(object: Known, name: string, args: readonly Known[]): Known | null {
  const [first, second] = args;
  if (Array.isArray(object)) {
    if (name === 'join') return object.join(first === undefined ? ',' : String(first));
    if (name === 'reverse') return [...object].reverse();
    return null;
  }
  const text = String(object);
  const numbers = args.filter((arg) => typeof arg === 'number');
  switch (name) {
    case 'concat':
      return text + args.join('');
    case 'split':
      return typeof first === 'string' ? text.split(first) : null;
    case 'slice':
    case 'substring':
      return text[name](numbers[0] ?? 0, numbers[1]);
    case 'toLowerCase':
    case 'toUpperCase':
    case 'trim':
    case 'toString':
      return text[name]();
    case 'replace':
    case 'replaceAll':
      return typeof first === 'string' && typeof second === 'string' ? text[name](first, second) : null;
    default:
      return null;
  }
}
