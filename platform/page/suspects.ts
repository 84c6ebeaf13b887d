/**
 * Which elements could look out of the ordinary: asking every element for every way of hiding costs most of a read,
 * and few elements have any. A suspect is one that a rule, an attribute or an animation may have given such a style.
 */
import type { Steps } from '@/utils/turns';
import type { Dom } from './dom';
import type { Attributes } from './model';

/** Hides, moves, cuts, strikes or capitalises it. A longer name that contains one only makes more suspects. */
export const HIDES = 1;
/** Gives it a background. */
export const PAINTS = 2;
/** Sets its box. */
export const LAYS = 4;
/** Sets its colour or its font. */
export const WRITES = 8;
export const ALL = HIDES | PAINTS | LAYS | WRITES;

const SIGNS: readonly (readonly [sign: number, of: RegExp])[] = [
  [
    HIDES,
    /opacity|clip|filter|visibility|overflow|[{;\s]position\s*:|text-decoration|text-indent|text-transform|text-fill|transform|animation|translate|scale|rotate|zoom|offset-|margin[^;:]*:[^;]*[-(]|[{;\s](?:left|right|top|bottom|inset[\w-]*|all)\s*:/,
  ],
  [PAINTS, /background|animation|[{;\s]all\s*:/],
  [LAYS, /[{;\s](?:display|float|position|all)\s*:|animation/],
  [WRITES, /[{;\s](?:color|all)\s*:|font|animation/],
];
/** Declarations that name such a property and leave it as it is anyhow; what only names and times them. */
const HARMLESS =
  /(?<=[{;\s])(?:(?:--|transition|will-change)[^:;{}]*:[^;{}]*|(?:opacity: 1|visibility: visible|position: (?:relative|static)|(?:text-decoration|text-transform|transform|filter|animation): none|overflow: visible|(?:left|right|top|bottom): (?:0px|auto)|inset: (?:0px|auto)));/g;

/** Tags the browser's own style sheet leaves plain in all of these. */
const PLAIN = new Set(
  (
    'html body main section article header footer aside div p span a b strong i em small time label ul ol li dl dt dd ' +
    'h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th form code pre blockquote figure figcaption address cite'
  ).split(' '),
);

export interface Suspects {
  /** What may be set on this element, of HIDES, PAINTS, LAYS and WRITES. */
  of(el: Element, tag: string, attrs: Attributes | null): number;
}

/** Asks every element. */
export const EVERYONE: Suspects = { of: () => ALL };

/** Selectors in one question to the browser, which cannot be cut in two: fewer, the more elements it has to look at. */
const MOST = 200;
const LEAST = 20;
const WORK = 1_000_000;
/** Rules or elements between two looks at the clock. */
const FEW = 64;

/** @returns the suspects of one document as it is now; everyone, where its style sheets cannot all be read */
export function* suspectsOf(dom: Dom, document: Document): Steps<Suspects> {
  const named = new Map<Element, number>();
  try {
    const elements = dom.allInDocument(document, '*').length;
    const rules = new Rules(elements);
    for (const sheet of [...dom.styleSheets(document), ...dom.adoptedStyleSheets(document)])
      yield* rules.sheet(sheet);
    const atOnce = Math.max(LEAST, Math.min(MOST, Math.floor(WORK / elements)));
    for (const [signs, selectors] of rules.found)
      yield* lookUp(dom, document, selectors, signs, named, atOnce);
    for (const animation of dom.animations(document)) {
      const target = (animation.effect as KeyframeEffect | null)?.target;
      if (target) named.set(target, ALL);
    }
  } catch {
    // A sheet from another site, or a rule this browser or this file does not understand.
    return EVERYONE;
  }
  return {
    of(el, tag, attrs) {
      if (attrs !== null && (attrs.has('style') || attrs.has('bgcolor'))) return ALL;
      const signs = named.get(el) ?? 0;
      return PLAIN.has(tag) ? signs : signs | HIDES | PAINTS;
    },
  };
}

function* lookUp(
  dom: Dom,
  document: Document,
  selectors: readonly string[],
  signs: number,
  into: Map<Element, number>,
  atOnce: number,
): Steps<void> {
  for (let i = 0; i < selectors.length; i += atOnce) {
    const found = dom.queryAll(document, selectors.slice(i, i + atOnce).join(','));
    yield;
    for (let k = 0; k < found.length; k++) {
      const el = found[k] as Element;
      into.set(el, (into.get(el) ?? 0) | signs);
      if (k % FEW === FEW - 1) yield;
    }
  }
}

class Rules {
  /** Selectors of the rules that set the same. */
  readonly found = new Map<number, string[]>();
  private count = 0;

  constructor(private readonly most: number) {}

  /** @throws when it cannot be read, or holds so many rules that asking the elements is quicker */
  *sheet(sheet: CSSStyleSheet): Steps<void> {
    yield* this.list(sheet.cssRules);
  }

  private *list(rules: CSSRuleList): Steps<void> {
    this.count += rules.length;
    if (this.count > this.most * 2 + 200) throw new Error('more rules than elements');
    for (let i = 0; i < rules.length; i++) {
      yield* this.rule(rules[i] as CSSRule);
      if (i % FEW === FEW - 1) yield;
    }
  }

  private *rule(rule: CSSRule): Steps<void> {
    if ('selectorText' in rule) {
      const text = rule.cssText.replace(HARMLESS, '');
      let signs = 0;
      for (const [sign, of] of SIGNS) if (of.test(text)) signs |= sign;
      if (signs === 0) return;
      // What is nested in a rule is named in relation to it.
      if ((rule as CSSStyleRule).cssRules?.length > 0) throw new Error('nested rules');
      const selectors = this.found.get(signs);
      if (selectors) selectors.push(String(rule.selectorText));
      else this.found.set(signs, [String(rule.selectorText)]);
    } else if ('styleSheet' in rule) {
      const imported = rule.styleSheet as CSSStyleSheet | null;
      if (imported) yield* this.list(imported.cssRules);
    } else if ('cssRules' in rule && !('name' in rule && rule.constructor.name === 'CSSKeyframesRule')) {
      if (rule.constructor.name === 'CSSScopeRule') throw new Error('scoped rules');
      yield* this.list(rule.cssRules as CSSRuleList);
    }
  }
}
