/**
 * Which elements could look out of the ordinary: asking every element for every way of hiding costs most of a read,
 * and few elements have any. A suspect is one that a rule, an attribute or an animation may have given such a style.
 */
import type { Dom } from './dom';

/** Properties that hide, move, cut or strike; a longer name that contains one only makes more suspects. */
const UNUSUAL =
  /opacity|clip|filter|visibility|overflow|[{;\s]position\s*:|text-decoration|text-indent|text-fill|transform|animation|translate|scale|rotate|zoom|offset-|margin[^;:]*:[^;]*[-(]|[{;\s]all\s*:/;
const PAINTS = /background|animation|[{;\s]all\s*:/;
/** With the two above, everything the reader asks an ordinary element. */
const STYLES = /[{;\s](?:color|display|float)\s*:|font/;

/** Tags the browser's own style sheet leaves plain in all of these. */
const PLAIN = new Set(
  (
    'html body main section article header footer aside div p span a b strong i em small time label ul ol li dl dt dd ' +
    'h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th form code pre blockquote figure figcaption address cite'
  ).split(' '),
);

export interface Suspects {
  /** False only when nothing can have changed how this element is hidden, placed, cut or struck. */
  has(el: Element, tag: string): boolean;
  /** False only when it cannot have a background of its own. */
  painted(el: Element, tag: string): boolean;
  /** False only when nothing names it that sets its colour, its font or its box. */
  styled(el: Element): boolean;
}

/** Asks every element. */
export const EVERYONE: Suspects = { has: () => true, painted: () => true, styled: () => true };

/** @returns the suspects of one document as it is now; everyone, where its style sheets cannot all be read */
export function suspectsOf(dom: Dom, document: Document): Suspects {
  const named = new Set<Element>();
  const coloured = new Set<Element>();
  const dressed = new Set<Element>();
  try {
    const rules = new Rules(dom.allInDocument(document, '*').length);
    for (const sheet of [...dom.styleSheets(document), ...dom.adoptedStyleSheets(document)])
      rules.sheet(sheet);
    lookUp(dom, document, rules.unusual, named);
    lookUp(dom, document, rules.painting, coloured);
    lookUp(dom, document, rules.styling, dressed);
    for (const animation of dom.animations(document)) {
      const target = (animation.effect as KeyframeEffect | null)?.target;
      if (target) for (const set of [named, coloured, dressed]) set.add(target);
    }
  } catch {
    // A sheet from another site, or a rule this browser or this file does not understand.
    return EVERYONE;
  }
  return {
    has: (el, tag) => !PLAIN.has(tag) || named.has(el) || dom.hasAttribute(el, 'style'),
    painted: (el, tag) =>
      !PLAIN.has(tag) || coloured.has(el) || dom.hasAttribute(el, 'style') || dom.hasAttribute(el, 'bgcolor'),
    styled: (el) => dressed.has(el) || dom.hasAttribute(el, 'style') || dom.hasAttribute(el, 'bgcolor'),
  };
}

function lookUp(dom: Dom, document: Document, selectors: readonly string[], into: Set<Element>): void {
  for (let i = 0; i < selectors.length; i += 200) {
    const found = dom.queryAll(document, selectors.slice(i, i + 200).join(','));
    for (let k = 0; k < found.length; k++) into.add(found[k] as Element);
  }
}

class Rules {
  readonly unusual: string[] = [];
  readonly painting: string[] = [];
  readonly styling: string[] = [];
  private count = 0;

  constructor(private readonly most: number) {}

  /** @throws when it cannot be read, or holds so many rules that asking the elements is quicker */
  sheet(sheet: CSSStyleSheet): void {
    this.list(sheet.cssRules);
  }

  private list(rules: CSSRuleList): void {
    this.count += rules.length;
    if (this.count > this.most * 2 + 200) throw new Error('more rules than elements');
    for (let i = 0; i < rules.length; i++) this.rule(rules[i] as CSSRule);
  }

  private rule(rule: CSSRule): void {
    if ('selectorText' in rule) {
      const text = rule.cssText;
      const unusual = UNUSUAL.test(text);
      const paints = PAINTS.test(text);
      if (!unusual && !paints && !STYLES.test(text)) return;
      // What is nested in a rule is named in relation to it.
      if ((rule as CSSStyleRule).cssRules?.length > 0) throw new Error('nested rules');
      const selector = String(rule.selectorText);
      if (unusual) this.unusual.push(selector);
      if (paints) this.painting.push(selector);
      this.styling.push(selector);
    } else if ('styleSheet' in rule) {
      const imported = rule.styleSheet as CSSStyleSheet | null;
      if (imported) this.list(imported.cssRules);
    } else if ('cssRules' in rule && !('name' in rule && rule.constructor.name === 'CSSKeyframesRule')) {
      if (rule.constructor.name === 'CSSScopeRule') throw new Error('scoped rules');
      this.list(rule.cssRules as CSSRuleList);
    }
  }
}
