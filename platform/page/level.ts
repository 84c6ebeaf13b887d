/** How far the walk has come in one element. */
import type { Dom } from './dom';
import type { VNode } from './model';
import type { View } from './view';
import type { Surroundings } from './visibility';

export interface Level {
  node: VNode;
  next: Node | null;
  /** Nodes assigned to a slot are walked instead of its own children. */
  assigned: Node[] | null;
  at: number;
  index: number;
  around: Surroundings;
  struck: boolean;
  view: View;
  depth: number;
  /** What stands here may look unusual whatever it is itself: by inheritance, or in a shadow tree. */
  odd: boolean;
  /** The box it stands in is known to be on the page and to cut nothing off. */
  placed: boolean;
  /** It lays its children out as boxes. */
  boxed: boolean;
}

export function newLevel(
  node: VNode,
  next: Node | null,
  around: Surroundings,
  struck: boolean,
  view: View,
  depth: number,
): Level {
  return {
    node,
    next,
    assigned: null,
    at: 0,
    index: 0,
    around,
    struck,
    view,
    depth,
    odd: false,
    placed: true,
    boxed: false,
  };
}

/** The next child to look at; null when there is none left. */
export function nextOf(dom: Dom, level: Level): Node | null {
  if (level.assigned) return level.assigned[level.at++] ?? null;
  const node = level.next;
  if (node) level.next = dom.nextSibling(node);
  return node;
}
