/** input and textarea, whatever framework holds their value. */
import { placesOf } from '@/core/text/words-place';
import type { Editor, Writing } from './editor';

type Control = HTMLInputElement | HTMLTextAreaElement;

const OFF = ':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"]';

/** The text as this control can hold it, and what it takes the place of; null where those words are not there. */
function plan({ hands, el, where, text }: Writing) {
  const control = el as Control;
  const before = hands.value(control);
  const isLine = control.localName === 'input';
  const words = isLine ? text.replace(/\s*\n\s*/g, ' ') : text;
  if (where === 'cursor') {
    const from = hands.selectionStart(control) ?? before.length;
    return { before, words, from, to: hands.selectionEnd(control) ?? from };
  }
  if (where !== 'end') {
    const places = placesOf(before, where.words);
    const place = places.length === where.of ? places[where.nth] : undefined;
    return place ? { before, words, from: place.start, to: place.end } : null;
  }
  const gap = before === '' || /\s$/.test(before) ? '' : isLine ? ' ' : '\n';
  return { before, words: gap + words, from: before.length, to: before.length };
}

export const control: Editor = {
  owns: ({ el }) => el.localName === 'input' || el.localName === 'textarea',

  refusal(writing) {
    const { hands, el } = writing;
    if (hands.matches(el, OFF)) return { kind: 'read-only' };
    const planned = plan(writing);
    if (!planned) return { kind: 'words-gone' };
    const { before, words, from, to } = planned;
    const most = hands.maxLength(el as Control);
    const over = before.length - (to - from) + words.length - most;
    return most >= 0 && over > 0 ? { kind: 'too-long', over } : null;
  },

  prepare({ hands, el }) {
    hands.focus(el as Control);
  },

  isReady: () => true,

  write(writing) {
    const { dom, hands } = writing;
    const el = writing.el as Control;
    const planned = plan(writing);
    if (!planned) return () => false;
    const { before, words, from, to } = planned;
    hands.select(el, from, to);
    hands.execCommand(dom.ownerDocument(el), 'insertText', false, words);
    const wanted = before.slice(0, from) + words + before.slice(to);
    return () => hands.value(el) === wanted;
  },
};
