import { parse, type AnyNode, type CallExpression, type MemberExpression, type Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { around } from './around';
import { finding, type Finding } from './finding';
import { call } from './calls';
import { folder, type Fold } from './fold';
import {
  addressProperties,
  bannedGlobals,
  bannedMembers,
  bannedNames,
  contentScriptNames,
  globalObjects,
  isRemoteAddress,
  markupProperties,
  noAlias,
  styleAddress,
} from './names';
import { keyName, lastName, memberName, type JsPlace, type Visit } from './visit';

const own = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A banned name wherever it stands: as a global, a property, a string. */
function ban(name: string, place: JsPlace): string | undefined {
  return own(bannedNames, name) ?? (place.contentScript ? own(contentScriptNames, name) : undefined);
}

/**
 * Finds what a JavaScript file could use to reach the network, to go to an address, or to run text as code.
 * It reads the syntax tree, and works out names and texts that are put together from constants.
 */
export function scanJs(source: string, place: JsPlace): Finding[] {
  const findings = new Map<string, Finding>();
  let program: Program;
  try {
    program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowReturnOutsideFunction: true,
    });
  } catch (error) {
    return [finding(place.file, 'unreadable', String(error))];
  }
  const fold = folder(program);
  fullAncestor(program, (node, _state, ancestors) => {
    const parents = (ancestors as AnyNode[]).slice(0, -1);
    const report = (rule: string, at: AnyNode) => {
      const one = finding(
        place.file,
        rule,
        around(source, at, [...parents, at]),
        source.slice(at.start, at.end),
      );
      findings.set(`${rule} ${at.start}`, one);
    };
    visit(node as AnyNode, { place, fold, parents, report });
    const address = addressText(node as AnyNode, parents, fold);
    // An address is judged by itself: what matters is where it points, not what stands around it.
    if (address !== null)
      findings.set(`address ${node.start}`, finding(place.file, 'remote-address', address));
  });
  return [...findings.values()];
}

function addressText(node: AnyNode, parents: readonly AnyNode[], fold: Fold): string | null {
  if (node.type === 'TemplateElement') {
    const text = node.value.cooked ?? node.value.raw;
    return isRemoteAddress(text) ? text : null;
  }
  if (!isText(node) || parents.some((parent) => parent.type === 'ImportDeclaration')) return null;
  const text = fold(node);
  return text !== null && isRemoteAddress(text) ? text : null;
}

/** Expressions that make text; names are left out, since what they stand for is looked at where it is made. */
const isText = (node: AnyNode): boolean =>
  node.type === 'Literal' || node.type === 'BinaryExpression' || node.type === 'CallExpression';

function visit(node: AnyNode, v: Visit): void {
  switch (node.type) {
    case 'Identifier':
      return identifier(node, v);
    case 'MemberExpression':
      return member(node, v);
    case 'CallExpression':
    case 'NewExpression':
      nameInText(node, v);
      return call(node as CallExpression, v);
    case 'AssignmentExpression':
      return assignment(node, v);
    case 'ImportExpression': {
      const path = v.fold(node.source);
      if (path === null || !/^\.{0,2}\//.test(path)) v.report('import', node);
      return;
    }
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (node.source && !/^\.{0,2}\//.test(String(node.source.value))) v.report('import', node);
      return;
    case 'ObjectPattern':
      return pattern(node, v);
    case 'Property':
      if (
        v.parents.at(-1)?.type === 'ObjectExpression' &&
        keyName(node, v.fold) === 'dangerouslySetInnerHTML'
      ) {
        v.report('markup', node);
      }
      return;
    case 'TemplateElement':
      if (styleAddress.test(node.value.cooked ?? node.value.raw)) v.report('style-address', node);
      return;
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return nameInText(node, v);
    default:
  }
}

function identifier(node: AnyNode & { type: 'Identifier' }, v: Visit): void {
  const parent = v.parents[v.parents.length - 1];
  if (!parent) return;
  const isProperty =
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    ((parent.type === 'Property' ||
      parent.type === 'MethodDefinition' ||
      parent.type === 'PropertyDefinition') &&
      parent.key === node &&
      !parent.computed);
  if (isProperty) return;
  const rule = own(bannedNames, node.name) ?? own(bannedGlobals, node.name);
  if (rule) v.report(rule, node);
  else if (v.place.contentScript && own(contentScriptNames, node.name)) v.report('page-storage', node);
}

function member(node: MemberExpression, v: Visit): void {
  const name = memberName(node, v.fold);
  const object = lastName(node.object, v.fold);
  if (name === null) {
    // A place in a list is no name.
    if (node.property.type === 'Literal' && typeof node.property.value === 'number') return;
    if (object !== null && globalObjects.has(object)) v.report('computed-global', node);
    else if (object !== null && (noAlias.has(object) || object === 'storage'))
      v.report('computed-global', node);
    return;
  }
  const rule =
    ban(name, v.place) ??
    (object !== null && globalObjects.has(object) ? own(bannedGlobals, name) : undefined) ??
    (object !== null && Object.hasOwn(bannedMembers, object)
      ? own(bannedMembers[object] ?? {}, name)
      : undefined);
  if (rule) v.report(rule, node);
  if (name === 'constructor' && lastName(node.object, v.fold) === 'constructor')
    v.report('code-from-text', node);
  if (noAlias.has(name) && !isUsedDirectly(node, v.parents)) v.report('alias', node);
}

function isUsedDirectly(node: AnyNode, parents: readonly AnyNode[]): boolean {
  const parent = parents[parents.length - 1];
  return parent?.type === 'MemberExpression' && parent.object === node;
}

function assignment(node: AnyNode & { type: 'AssignmentExpression' }, v: Visit): void {
  if (node.left.type === 'Identifier') {
    if (node.left.name === 'location') v.report('navigation', node);
    return;
  }
  if (node.left.type !== 'MemberExpression') return;
  const name = memberName(node.left, v.fold);
  if (name === null) return;
  if (addressProperties.has(name)) v.report(name === 'location' ? 'navigation' : 'address', node);
  if (markupProperties.has(name)) v.report('markup', node);
}

function pattern(node: AnyNode & { type: 'ObjectPattern' }, v: Visit): void {
  const parent = v.parents[v.parents.length - 1];
  const from = parent?.type === 'VariableDeclarator' && parent.init ? lastName(parent.init, v.fold) : null;
  for (const property of node.properties) {
    if (property.type !== 'Property') continue;
    const name = keyName(property, v.fold);
    if (name === null) continue;
    const rule =
      ban(name, v.place) ??
      own(bannedGlobals, name) ??
      (from !== null && Object.hasOwn(bannedMembers, from)
        ? own(bannedMembers[from] ?? {}, name)
        : undefined);
    if (rule) v.report(rule, property);
    else if (noAlias.has(name)) v.report('alias', property);
  }
}

/** A banned name as text: the step before it is used to look something up. */
function nameInText(node: AnyNode, v: Visit): void {
  const text = v.fold(node);
  if (text === null) return;
  const parent = v.parents[v.parents.length - 1];
  if (parent?.type === 'MemberExpression' && parent.property === node) return;
  const rule = own(bannedNames, text) ?? own(bannedGlobals, text);
  if (rule) v.report('name-in-text', node);
  if (/^(preconnect|dns-prefetch|prerender)$/.test(text)) v.report('early-connection', node);
  if (styleAddress.test(text)) v.report('style-address', node);
}
