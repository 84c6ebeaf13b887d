import type { AnyNode, CallExpression, ObjectExpression } from 'acorn';
import type { Fold } from './fold';
import { addressProperties, markupProperties, networkElements, pageWindows } from './names';
import { keyName, lastName, type Visit } from './visit';

/** Calls that open a window, run text, or make an element or an attribute that reaches outside. */
export function call(node: CallExpression, v: Visit): void {
  const { callee } = node;
  const name = lastName(callee, v.fold);
  const [first, second] = node.arguments;
  const text = v.fold(first);
  if (name === 'postMessage' && v.place.contentScript && reachesPage(node, v.fold))
    v.report('page-message', node);
  if (name === 'open' && opensWindow(callee, v.fold)) v.report('navigation', node);
  if ((name === 'setTimeout' || name === 'setInterval') && text !== null) v.report('code-from-text', node);
  if (name === 'constructor' && callee.type === 'MemberExpression' && text !== null) {
    v.report('code-from-text', node);
  }
  if (name === 'setAttribute' || name === 'setAttributeNS') {
    const attribute = name === 'setAttribute' ? text : v.fold(second);
    if (
      attribute === null ? v.place.contentScript : addressProperties.has(attribute) || /^on/.test(attribute)
    ) {
      v.report('address', node);
    }
  }
  if (name === 'createElement' || name === 'createElementNS') {
    const tag = name === 'createElement' ? text : v.fold(second);
    if (tag === null ? v.place.contentScript : networkElements.has(tag.toLowerCase()))
      v.report('element', node);
  }
  if (name === 'assign')
    for (const object of node.arguments) if (object.type === 'ObjectExpression') assigned(object, v);
  if (text !== null && networkElements.has(text) && second?.type === 'ObjectExpression') {
    if (
      !isOwnLink(text, second.properties, v.fold) &&
      second.properties.some((one) => isAddress(one, v.fold))
    )
      v.report('element', node);
  }
}

/** What `Object.assign` sets, as if it were set by itself. */
function assigned({ properties }: ObjectExpression, v: Visit): void {
  for (const property of properties) {
    if (property.type !== 'Property') continue;
    const name = keyName(property, v.fold);
    if (name !== null && addressProperties.has(name)) v.report('address', property);
    if (name !== null && markupProperties.has(name)) v.report('markup', property);
  }
}

/** A message to a window: named as one, or with the address of who may read it. */
function reachesPage({ callee, arguments: args }: CallExpression, fold: Fold): boolean {
  const object = callee.type === 'MemberExpression' ? lastName(callee.object, fold) : null;
  return args.length > 1 || object === null || pageWindows.has(object);
}

/** `open` of a window; the side panel's and a database's are something else. */
function opensWindow(callee: AnyNode, fold: Fold): boolean {
  if (callee.type === 'Identifier') return true;
  const object = callee.type === 'MemberExpression' ? lastName(callee.object, fold) : null;
  return object === null || !['sidePanel', 'sidebarAction', 'indexedDB'].includes(object);
}

const ownLink: Readonly<Record<string, RegExp>> = { href: /^\/[a-z]+\.html$/, target: /^_blank$/ };

/**
 * A link to one of the extension's own pages by a fixed address: whatever is on the screen, the address is the same,
 * so it can carry nothing. Any other attribute that leads somewhere, and attributes not seen, are findings still.
 */
function isOwnLink(tag: string, properties: readonly AnyNode[], fold: Fold): boolean {
  const leading = properties.filter((property) => isAddress(property, fold));
  return (
    tag === 'a' &&
    leading.some((property) => property.type === 'Property' && keyName(property, fold) === 'href') &&
    leading.every((property) => {
      if (property.type !== 'Property') return false;
      const value = fold(property.value);
      const shape = ownLink[keyName(property, fold) ?? ''];
      return value !== null && shape !== undefined && shape.test(value);
    })
  );
}

/** An attribute of an element made by React that leads somewhere. */
function isAddress(property: AnyNode, fold: Fold): boolean {
  if (property.type !== 'Property') return property.type === 'SpreadElement';
  const name = keyName(property, fold);
  if (name === 'target') return true;
  if (name === null || !addressProperties.has(name)) return false;
  const value = fold(property.value);
  return value === null || !/^(#|\.?\/?[\w-]+\.(png|svg)$)/.test(value);
}
