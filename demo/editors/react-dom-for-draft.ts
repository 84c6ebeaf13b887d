/**
 * Draft.js asks react-dom for findDOMNode, which React 19 no longer has. This gives it that one function; record
 * systems that use Draft.js run an older React.
 */
import * as ReactDom from 'react-dom';

interface Fiber {
  stateNode: unknown;
  child: Fiber | null;
}

export * from 'react-dom';

export function findDOMNode(component: unknown): Node | null {
  if (component instanceof Node || component === null) return component;
  let fiber = (component as { _reactInternals?: Fiber })._reactInternals ?? null;
  while (fiber && !(fiber.stateNode instanceof Node)) fiber = fiber.child;
  return (fiber?.stateNode as Node | undefined) ?? null;
}

export default { ...ReactDom, findDOMNode };
