/** What the builder knows at each point of the page, and what it hands over at the end. */
import type { Block, Field, Group, PageTable } from '@/core/record/snapshot';
import type { FieldNote, Mark, VNode } from './model';
import type { Run } from './text';

/** Where a block stands in the live page. */
export interface Place {
  el: Element;
  runs: Run[];
  frame: string;
}

export interface Built {
  blocks: Block[];
  groups: Group[];
  fields: Field[];
  tables: PageTable[];
  places: Map<string, Place>;
  controls: Map<string, Element>;
  removedCharacters: number;
  headingsWithContent: number;
}

export interface Heading {
  id: string;
  level: number;
}

export interface Context {
  kind: Block['kind'];
  owner: VNode;
  label: VNode | null;
  labelText: string;
  field: FieldNote | null;
  cell: Mark['cell'] | null;
  group: string | null;
  tone: Block['tone'];
  whole: boolean;
  mark: Mark | null;
}

export interface Step {
  node: VNode;
  at: number;
  context: Context;
  breaks: boolean;
  headings: Heading[] | null;
  blocksBefore: number;
}
