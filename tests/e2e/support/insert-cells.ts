/** What is tried with which editor. A new editor or a new property without its cell does not compile. */
import type { EditorName } from '@/demo/editors/index';

/**
 * The first three are also undone with one key, looked at after blur and save, and hold paragraphs and letters from
 * elsewhere; and nothing else on the page may change.
 */
export const properties = [
  'at the cursor',
  'over a selection',
  'at the end',
  'read-only',
  'disabled',
  'too long',
  'changed since it was read',
] as const;
export type Property = (typeof properties)[number];

/** Why there is nothing to try. */
type Reason = string;
export type Cell = 'tried' | { nothing: Reason };

const always = {
  'at the cursor': 'tried',
  'over a selection': 'tried',
  'at the end': 'tried',
  'read-only': 'tried',
  'changed since it was read': 'tried',
} as const;
const control: Record<Property, Cell> = { ...always, disabled: 'tried', 'too long': 'tried' };
const rich: Record<Property, Cell> = {
  ...always,
  disabled: { nothing: 'knows only one way of being locked, which is tried as read-only' },
  'too long': { nothing: 'takes as much as one likes' },
};

export const cells: Record<EditorName, Record<Property, Cell>> = {
  plain: control,
  line: control,
  react: control,
  mui: control,
  primereact: control,
  vue: control,
  angular: control,
  shadow: control,
  frames: control,
  dialog: control,
  contenteditable: rich,
  tinymce: rich,
  'tinymce-inline': rich,
  ckeditor: rich,
  quill: rich,
  tiptap: rich,
  lexical: rich,
  slate: rich,
  draft: rich,
  codemirror: rich,
  trix: rich,
};

/** Of each make one: what `npm test` tries at length. `CARESIDE_EDITORS=whole npm run e2e:editors` tries every editor. */
const oneOfEach: readonly EditorName[] = [
  'plain',
  'line',
  'react',
  'tinymce',
  'ckeditor',
  'tiptap',
  'codemirror',
];
export const atLength = (name: EditorName): boolean =>
  process.env['CARESIDE_EDITORS'] === 'whole' || oneOfEach.includes(name);
