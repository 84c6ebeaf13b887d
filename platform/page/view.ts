/** One document as it is laid out now. */
import type { Steps } from '@/utils/turns';
import { hasLayout, type Dom, type PageWindow } from './dom';
import type { Slicer } from './schedule';
import { EVERYONE, suspectsOf, type Suspects } from './suspects';

export interface View {
  win: PageWindow;
  layout: boolean;
  scroll: { x: number; y: number; width: number };
  frame: string;
  /** Everyone, until its style sheets have been looked through. */
  suspects: Suspects;
  /** What is left to do of that. */
  looking: Steps<Suspects> | null;
}

/** @returns a view that has to be prepared before its elements are looked at */
export function viewOf(dom: Dom, win: PageWindow, document: Document, frame: string): View {
  const root = dom.documentElement(document);
  return {
    win,
    layout: hasLayout(dom, document),
    scroll: { x: win.scrollX, y: win.scrollY, width: root ? dom.scrollWidth(root) : 0 },
    frame,
    suspects: EVERYONE,
    looking: suspectsOf(dom, document),
  };
}

/** Looks through a document's style sheets, if that has not been done. */
export async function prepare(view: View, slicer: Slicer): Promise<void> {
  if (!view.looking) return;
  view.suspects = await slicer.through(view.looking);
  view.looking = null;
}
