import { defaultTreeAdapter as tree, parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { scanCss } from './css';
import { finding, type Finding } from './finding';
import { earlyConnections } from './names';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const addressAttributes = new Set([
  'src',
  'href',
  'srcset',
  'imagesrcset',
  'action',
  'formaction',
  'ping',
  'poster',
  'data',
  'background',
  'manifest',
  'xlink:href',
]);

const framing = new Set(['base', 'iframe', 'frame', 'object', 'embed']);

/** Finds what an extension page could load, go to or send to, and any script written into it. */
export function scanHtml(source: string, file: string): Finding[] {
  return elements(parse(source)).flatMap((element) => scanElement(element, file));
}

function elements(parent: Parent): Element[] {
  return parent.childNodes.filter(tree.isElementNode).flatMap((element) => {
    const inside =
      element.tagName === 'template'
        ? elements(tree.getTemplateContent(element as DefaultTreeAdapterTypes.Template))
        : [];
    return [element, ...inside, ...elements(element)];
  });
}

function scanElement(element: Element, file: string): Finding[] {
  const found: Finding[] = [];
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const tag = element.tagName;
  const report = (rule: string) => found.push(finding(file, rule, opening(element)));
  if (tag === 'script' && !attributes.has('src') && text(element).trim()) report('inline-script');
  if (framing.has(tag)) report('element');
  if (tag === 'form' && attributes.has('action')) report('form');
  if (attributes.has('formaction') || attributes.has('ping')) report('form');
  if (attributes.has('target') || attributes.has('srcdoc')) report('navigation');
  if (tag === 'meta' && /^refresh$/i.test(attributes.get('http-equiv') ?? '')) report('navigation');
  if (
    tag === 'link' &&
    (attributes.get('rel') ?? '').split(/\s+/).some((one) => earlyConnections.test(one))
  ) {
    report('early-connection');
  }
  if (tag === 'style') found.push(...scanCss(text(element), file));
  found.push(...scanCss(attributes.get('style') ?? '', file));
  for (const [name, value] of attributes) {
    if (name.startsWith('on')) report('inline-script');
    if (addressAttributes.has(name) && isOutside(value)) report('remote-address');
  }
  return found;
}

const text = (element: Element): string =>
  element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');

/** The element's own tag, without what is inside it. */
function opening(element: Element): string {
  const whole = serializeOuter(element);
  return whole.slice(0, whole.indexOf('>') + 1);
}

/** Browsers drop tabs and line ends inside an address before they read it. */
const isOutside = (address: string): boolean =>
  /(^|[\s,])([a-z][a-z0-9+.-]*:|\/\/)/i.test(address.replace(/[\t\n\r]/g, ''));
