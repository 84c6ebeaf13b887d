/**
 * PageSnapshot: what a person can see on a page, in reading order, as plain data.
 * The collector in platform/page writes it; everything in core/ reads it. Saved as JSON it replays a bug.
 */
import { z } from 'zod';

/** Where a heading was recognised: by its tag, by its ARIA role, or only by how it looks. */
export const headingSources = ['tag', 'role', 'legend', 'tab', 'summary', 'region', 'visual'] as const;

export const blockKinds = [
  'heading', // text that names what follows
  'text', // a paragraph or a run of loose text
  'item', // a list item
  'label', // text that names a value elsewhere (dt, row header, label element, floating label)
  'value', // the value a label names, also the value shown in a form control
  'header-cell', // a column or row header of a data table
  'cell', // a data cell of a table or grid
  'alert', // a warning callout, banner or role=alert
  'badge', // a tag, chip or status lozenge
  'caption', // of a table or figure
] as const;

export const tones = ['none', 'info', 'success', 'warning', 'danger'] as const;

/** Finds the same place again after the page re-renders: structure first, then text. */
export const anchorSchema = z.object({
  /** Child steps from the document (or shadow root) down, ids where they are stable. */
  path: z.string(),
  /** Which of several places with the same text, counted in reading order from 0. */
  nth: z.number().int().nonnegative(),
});

const markSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  kind: z.enum(['struck', 'strong']),
});

const cellPlaceSchema = z.object({
  table: z.string(),
  row: z.number().int().nonnegative(),
  col: z.number().int().nonnegative(),
  /** Blocks that head this cell's column, then its row. */
  headers: z.array(z.string()),
});

export const blockSchema = z.object({
  id: z.string(),
  frame: z.string(),
  kind: z.enum(blockKinds),
  /**
   * As shown: white space collapsed, line breaks kept as \n, control characters removed,
   * door codes masked with • of the same length. Evidence offsets count UTF-16 units of this string.
   */
  text: z.string(),
  /** Headings only, 1 to 6. */
  level: z.number().int().min(1).max(6).optional(),
  headingSource: z.enum(headingSources).optional(),
  /** The nearest heading that governs this block (for a heading: its parent heading). */
  heading: z.string().nullable(),
  /** The block whose text names this one. */
  label: z.string().optional(),
  /** The accessible name, where no visible block carries it. */
  labelText: z.string().optional(),
  cell: cellPlaceSchema.optional(),
  /** The innermost container that holds what belongs together: a card, an article, a list item, a table row. */
  group: z.string().nullable(),
  tone: z.enum(tones).optional(),
  /** The form field whose value this block shows. */
  field: z.string().optional(),
  /** Machine-readable time, where the page gives one (time[datetime]). */
  datetime: z.string().optional(),
  /** Text that is not drawn as text: an image's alternative, an icon's title. */
  from: z.enum(['text', 'alt', 'title', 'placeholder', 'generated']).optional(),
  marks: z.array(markSchema).optional(),
  /** The same words stand elsewhere on the page; that block is the one to read. */
  repeats: z.string().optional(),
  anchor: anchorSchema,
});

export const groupSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  role: z.enum([
    'article',
    'card',
    'item',
    'row',
    'list',
    'table',
    'dialog',
    'tabpanel',
    'form',
    'fieldset',
    'region',
    'banner',
    'aside',
    'details',
  ]),
  /** The heading inside the group that names it, or its accessible name. */
  heading: z.string().nullable(),
  name: z.string().optional(),
});

export const tableSchema = z.object({
  id: z.string(),
  frame: z.string(),
  heading: z.string().nullable(),
  caption: z.string().optional(),
  /** Column header texts, in order; '' where a column has none. */
  columns: z.array(z.string()),
  rowsRead: z.number().int().nonnegative(),
  /** As the page declares it (aria-rowcount, "1–10 of 310"); null where it does not say. */
  rowsTotal: z.number().int().nonnegative().nullable(),
});

export const fieldTypes = [
  'text',
  'multiline',
  'rich-text',
  'number',
  'date',
  'time',
  'datetime',
  'select',
  'multi-select',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'slider',
  'file',
  'password',
  'other',
] as const;

export const fieldSchema = z.object({
  id: z.string(),
  frame: z.string(),
  type: z.enum(fieldTypes),
  label: z.string(),
  labelBlock: z.string().nullable(),
  /** Block that shows the value; null while the field is empty. */
  valueBlock: z.string().nullable(),
  /** As shown. For checkbox, radio and switch: the option's own label when on, '' when off. */
  value: z.string(),
  checked: z.boolean().optional(),
  required: z.boolean(),
  options: z.array(z.string()),
  maxLength: z.number().int().positive().nullable(),
  placeholder: z.string(),
  /** Hint and error texts the page ties to the field. */
  help: z.string(),
  invalid: z.boolean(),
  readOnly: z.boolean(),
  disabled: z.boolean(),
  focused: z.boolean(),
  /** The name of the question a radio or checkbox belongs to. */
  question: z.string().optional(),
  heading: z.string().nullable(),
  group: z.string().nullable(),
  anchor: anchorSchema,
});

export const frameSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  url: z.string(),
  title: z.string(),
  state: z.enum(['read', 'not-permitted', 'not-loaded', 'limit']),
  /** The block it stands after, null at the very start: where its own blocks belong. */
  after: z.string().nullable().optional(),
});

export const coverageSchema = z.object({
  sections: z.object({
    read: z.number().int(),
    /** Present on the page but closed: details, accordions, unselected tabs. */
    collapsed: z.array(
      z.object({ name: z.string(), kind: z.enum(['details', 'accordion', 'tab', 'dialog', 'more']) }),
    ),
    /** Still loading when the page was read: skeletons, aria-busy, spinners. */
    loading: z.array(z.object({ name: z.string() })),
  }),
  tables: z.array(
    z.object({ table: z.string(), name: z.string(), rowsRead: z.number(), rowsTotal: z.number().nullable() }),
  ),
  frames: z.object({ read: z.number(), notPermitted: z.number(), notLoaded: z.number() }),
  /** Pictures and canvases large enough to hold words that Careside cannot read. */
  pictures: z.number().int(),
  hidden: z.object({
    /** Elements left out because a person cannot see them, by how they were hidden. */
    elements: z.number().int(),
    byReason: z.record(z.string(), z.number().int()),
    /** Invisible control characters taken out of visible text. */
    characters: z.number().int(),
  }),
  repeated: z.number().int(),
  masked: z.number().int(),
  limits: z.array(
    z.object({ kind: z.enum(['nodes', 'characters', 'depth', 'time', 'frames']), detail: z.string() }),
  ),
});

export const pageSnapshotSchema = z.object({
  version: z.literal(1),
  snapshotId: z.string(),
  /** One per loaded document; changes on navigation, also inside a single-page app's document load. */
  documentId: z.string(),
  url: z.string(),
  /**
   * Blocks whose words were drawn before the page moved to its address, with every address since they were drawn;
   * '' among them where they are not all known. Empty again once the page has stood long enough after it moved.
   */
  behind: z.record(z.string(), z.array(z.string())).optional(),
  title: z.string(),
  lang: z.string(),
  /** Milliseconds since 1970, this computer's clock. */
  readAt: z.number(),
  frames: z.array(frameSchema),
  groups: z.array(groupSchema),
  blocks: z.array(blockSchema),
  tables: z.array(tableSchema),
  fields: z.array(fieldSchema),
  coverage: coverageSchema,
  /** Milliseconds spent reading, and the longest single task of it. */
  timings: z.object({ total: z.number(), longestTask: z.number(), elements: z.number() }),
});

export type Block = z.infer<typeof blockSchema>;
export type Group = z.infer<typeof groupSchema>;
export type PageTable = z.infer<typeof tableSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Frame = z.infer<typeof frameSchema>;
export type Coverage = z.infer<typeof coverageSchema>;

/** @param read how many sections were read; nothing was left out */
export const wholeCoverage = (read: number): Coverage => ({
  sections: { read, collapsed: [], loading: [] },
  tables: [],
  frames: { read: 1, notPermitted: 0, notLoaded: 0 },
  pictures: 0,
  hidden: { elements: 0, byReason: {}, characters: 0 },
  repeated: 0,
  masked: 0,
  limits: [],
});
export type PageSnapshot = z.infer<typeof pageSnapshotSchema>;
