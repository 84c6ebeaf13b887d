/**
 * Marks places on the page without changing its DOM: text by the CSS Custom Highlight API, controls and
 * pictures by a web animation that only holds an outline.
 */
import type { HighlightOutcome } from '@/core/ports';
import type { Evidence } from '@/core/record/evidence';
import type { Dom, PageWindow } from './dom';
import { elementOf, locate, type Known, type Located } from './locate';
import { nameOf } from './mark-names';

const NAME = 'careside';
const COLOURS = 'background-color: #ffe08a; color: #1a1a1a';
const OUTLINE = { outline: '3px solid #b35c00', outlineOffset: '2px' };

export interface Highlighter {
  show(known: Known, evidence: readonly Evidence[]): HighlightOutcome;
  /** Marks these places instead of what was marked before. */
  mark(found: readonly Located[]): HighlightOutcome;
  clear(): void;
}

export function createHighlighter(dom: Dom): Highlighter {
  const undo: (() => void)[] = [];

  function clear(): void {
    for (const step of undo.splice(0)) {
      try {
        step();
      } catch {
        // The frame it belonged to is gone, and the mark with it.
      }
    }
  }

  /** The elements that hold the words of a range. */
  function elementsIn(range: Range): Element[] {
    const all = elementOf(dom, range.commonAncestorContainer);
    if (!all || dom.nodeType(all) !== 1) return [];
    return [all, ...[...dom.byTag(all, '*')].filter((el) => range.intersectsNode(el))];
  }

  function markText(view: PageWindow, root: Document | ShadowRoot, ranges: Range[]): boolean {
    if (!view.CSS?.highlights || !view.Highlight) return false;
    const before = view.CSS.highlights.get(NAME);
    const all = before ? [...before] : [];
    view.CSS.highlights.set(NAME, new view.Highlight(...([...all, ...ranges] as Range[])));
    const sheet = new view.CSSStyleSheet();
    // Words right below a shadow root stand in no element that a rule in there could name.
    const named = new Set(
      ranges.flatMap((range) => elementsIn(range).map((el) => nameOf(dom, view, root, el))),
    );
    if (named.size === 0) named.add('');
    sheet.replaceSync(`${[...named].map((name) => `${name}::highlight(${NAME})`).join()} { ${COLOURS} }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    undo.push(() => {
      view.CSS.highlights.delete(NAME);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    });
    return true;
  }

  function markElement(el: Element): void {
    const animation = dom.animate(el, [OUTLINE, OUTLINE], { duration: 1000, iterations: Infinity });
    if (animation) undo.push(() => animation.cancel());
  }

  function show(known: Known, evidence: readonly Evidence[]): HighlightOutcome {
    return mark(evidence.map((one) => locate(dom, known, one)).filter((one): one is Located => one !== null));
  }

  function mark(found: readonly Located[]): HighlightOutcome {
    clear();
    const first = found[0];
    if (!first) return { kind: 'not-found' };
    const byRoot = new Map<Document | ShadowRoot, Range[]>();
    for (const one of found) {
      if (!one.range) {
        markElement(one.el);
        continue;
      }
      const root = dom.rootNode(one.range.startContainer) as Document | ShadowRoot;
      byRoot.set(root, [...(byRoot.get(root) ?? []), one.range]);
    }
    for (const [root, ranges] of byRoot) {
      const document = dom.nodeType(root) === 9 ? (root as Document) : dom.ownerDocument(root);
      const view = dom.defaultView(document);
      if (view && markText(view, root, ranges)) continue;
      for (const one of found) if (one.range && ranges.includes(one.range)) markElement(one.el);
    }
    reveal(first);
    return { kind: 'shown', places: found.length, moved: found.filter((one) => one.moved).length };
  }

  /** Centres the place; of a text longer than the window, the quoted line. */
  function reveal(place: Located): void {
    dom.scrollIntoView(place.el, { block: 'center', inline: 'nearest', behavior: 'instant' });
    const view = dom.defaultView(dom.ownerDocument(place.el));
    if (!place.range || !view) return;
    const box = place.range.getBoundingClientRect();
    if (box.top >= 0 && box.bottom <= view.innerHeight) return;
    const start = place.range.startContainer;
    const near = dom.nodeType(start) === 1 ? (start as Element) : (dom.parentNode(start) as Element | null);
    if (near) dom.scrollIntoView(near, { block: 'center', inline: 'nearest', behavior: 'instant' });
    const after = place.range.getBoundingClientRect();
    if (after.top < 0 || after.bottom > view.innerHeight) {
      view.scrollBy({ top: after.top - view.innerHeight / 2, behavior: 'instant' });
    }
  }

  return { show, mark, clear };
}
