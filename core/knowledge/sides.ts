/** Matters told in whatever words: patterns of each state, put together from shared parts, and which two cannot both hold. */
import { z } from 'zod';
import sideData from '@/knowledge/sides.json';
import { apart, matterFields } from './entry';
import { packaged } from './packaged';

const stateSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  /** Ways of saying it; what is named stands in the group “who”. */
  like: z.array(z.string().min(1)).min(1),
  /** Where this stands in the same sentence, it is not said. */
  unless: z.string().optional(),
  /** A note of one day tells it without a word of lasting. */
  notes: z.boolean().optional(),
  /** Words of the past tell it too. */
  past: z.boolean().optional(),
  /** Told by sentences that stand together. */
  block: z.boolean().optional(),
  /** Capital letters count: they tell a name. */
  exact: z.boolean().optional(),
  /** A line that shows it, as a test reads it. */
  example: z.string().min(1),
});

const matterSchema = z.strictObject({
  ...matterFields,
  /** What the sentence, its label or its heading must hold. */
  about: z.string().optional(),
  /** Where it holds this, something else is meant. */
  notAbout: z.string().optional(),
  /** Patterns of what it is done for: two places that each name some must share one. */
  tasks: z.array(z.string().min(1)).optional(),
  /** Both places must name the same person, or the same thing. */
  same: z.enum(['person', 'thing']).optional(),
  states: z.array(stateSchema).min(2),
  apart,
});

export const sideFileSchema = z.strictObject({
  note: z.string(),
  /** Words with which a note tells what is so from now on, or who ordered it. */
  ordered: z.string(),
  /** What stands for {name} in a pattern. */
  parts: z.record(z.string(), z.string()),
  matters: z.array(matterSchema),
});

export type SideState = Omit<z.infer<typeof stateSchema>, 'like' | 'unless'> & {
  like: RegExp;
  unless: RegExp | null;
};
export type SideMatter = Omit<z.infer<typeof matterSchema>, 'states' | 'about' | 'notAbout' | 'tasks'> & {
  tasks: readonly RegExp[];
  states: readonly SideState[];
  about: RegExp | null;
  notAbout: RegExp | null;
};

const file = packaged(sideFileSchema, sideData);

export const sideOrdered = file.ordered;

/** A pattern with its parts written out; a group may have its name once only, so each further one is numbered. */
function written(patterns: readonly string[]): string {
  const whole = patterns
    .join('|')
    .replace(/\{([a-z]+)\}/gu, (all, name: string) => file.parts[name] ?? all)
    .replace(/\{([a-z]+)\}/gu, (all, name: string) => file.parts[name] ?? all);
  let count = 0;
  return whole.replace(/\(\?<who>/gu, () => `(?<who${count++}>`);
}

const optional = (source: string | undefined): RegExp | null =>
  source === undefined ? null : new RegExp(written([source]), 'iu');

/** Every matter with its patterns made. */
export const sideMatters: readonly SideMatter[] = file.matters.map((matter) => ({
  ...matter,
  tasks: (matter.tasks ?? []).map((task) => new RegExp(task, 'iu')),
  about: optional(matter.about),
  notAbout: optional(matter.notAbout),
  states: matter.states.map((state) => ({
    ...state,
    like: new RegExp(written(state.like), state.exact ? 'u' : 'iu'),
    unless: optional(state.unless),
  })),
}));
