import type { EditorName } from '@/demo/editors/index';

/** A text as the field of this editor page holds it: a single line has no paragraphs. */
export const held = (name: EditorName, text: string): string =>
  name === 'line' ? text.replaceAll('\n', ' ') : text;
