import type { AnyNode, AssignmentProperty, MemberExpression, Property } from 'acorn';
import type { Fold } from './fold';

export interface JsPlace {
  file: string;
  /** Runs in the page's process, where no content security policy holds. */
  contentScript: boolean;
}

export interface Visit {
  place: JsPlace;
  fold: Fold;
  /** The node's parents, outermost first. */
  parents: readonly AnyNode[];
  report: (rule: string, node: AnyNode) => void;
}

/** A member's name, where it is fixed. */
export const memberName = (node: MemberExpression, fold: Fold): string | null =>
  !node.computed && node.property.type === 'Identifier' ? node.property.name : fold(node.property);

/** The last name of `a.b.c`, or the name itself. */
export function lastName(node: AnyNode, fold: Fold): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return memberName(node, fold);
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') {
    return lastName(node.expression, fold);
  }
  return null;
}

/** The name of an object's part, where it is fixed. */
export const keyName = (node: Property | AssignmentProperty, fold: Fold): string | null =>
  !node.computed && node.key.type === 'Identifier' ? node.key.name : fold(node.key);
