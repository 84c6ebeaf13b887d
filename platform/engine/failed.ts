/** Why an engine failed and what to do, in plain words. Whatever failed, the rules carry on. */
import type { EngineState } from '@/core/engine';

export type Why = 'missing' | 'damaged' | 'memory' | 'stopped' | 'unsuited' | 'not-allowed' | 'other';

/** The state of an engine that failed. `name` begins a sentence: "The helper". */
export function failed(name: string, why: Why, again = 'Ask IT to install Careside again.'): EngineState {
  const rules = 'Plain rules are used until then.';
  const called = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const [said, next] = {
    missing: [`A file of ${called} is missing from this installation.`, again],
    damaged: [`A file of ${called} is damaged, so it was not used.`, again],
    memory: [`This computer ran out of memory for ${called}.`, 'Close other programs and try again.'],
    stopped: [`${name} stopped in the middle of its work.`, 'It starts again when it is next needed.'],
    unsuited: [`${name} is of a kind that Careside cannot run.`, 'Show this to your IT team.'],
    'not-allowed': [
      `${name} is not one that your organisation allows.`,
      'Ask your IT team which one to use.',
    ],
    other: [`${name} could not start.`, 'Read the page again to try once more.'],
  }[why] as [string, string];
  return { kind: 'failed', why: said, whatToDo: `${next} ${rules}` };
}

/** What the error of a runtime comes to. */
export const whyOf = (error: unknown): 'memory' | 'other' =>
  /memory|RangeError|allocation|bad_alloc|Quota|out of bounds/i.test(String(error)) ? 'memory' : 'other';

/** The same of one that was loaded and at work. */
export const whyStopped = (error: unknown): 'memory' | 'stopped' =>
  whyOf(error) === 'memory' ? 'memory' : 'stopped';
