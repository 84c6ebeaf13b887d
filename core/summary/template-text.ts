/** A form's own words: what tells the writer what to write, and says nothing of the person. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { plainWords } from '@/core/text/plain-words';
import { quickSet } from '@/core/text/quick';

const templateText = quickSet(assertionCues.templateText.map((pattern) => new RegExp(pattern, 'iu')));
const templateLabels = new Set(assertionCues.templateLabels.map(plainWords));
const templateTitles = quickSet(assertionCues.templateTitles.map((pattern) => new RegExp(pattern, 'iu')));

/** A label under which a form speaks of itself: "Tip", "Definitions", "Guidance". */
export const isTemplateLabel = (label: string): boolean =>
  label !== '' &&
  label.length <= LABEL_CHARS &&
  (templateLabels.has(plainWords(label)) || templateTitles.test(label));
const LABEL_CHARS = 60;

/** The form's own words: an example or an instruction to the writer, not the record. */
export const isTemplateText = (text: string): boolean => {
  // "ⓘ Tick …", "* Enter …": signs before the words.
  const lead = text.slice(0, 300).replace(/^[^\p{L}\p{N}([“"‘]+/u, '');
  return templateText.test(lead);
};
