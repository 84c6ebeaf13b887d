/** Which screen a state is. The panel draws exactly one of these. */
import type { SessionState, Stale } from './state';

export const screens = [
  'first-run',
  'starting',
  'reading',
  'permission-needed',
  'not-a-page',
  'not-care',
  'nothing-found',
  'summary',
  'gone',
  'extension-updated',
  'stopped',
  'failed',
] as const;

export type Screen = (typeof screens)[number];

export interface View {
  screen: Screen;
  /** Greyed, and why; null while what is shown is what the page says. */
  stale: Stale | null;
  /** A read is under way, whether or not something older is still shown. */
  reading: boolean;
  /** The page says more than was read: closed sections, rows not drawn, frames not permitted, limits. */
  partly: boolean;
}

/** The screen for a state. Pure; the reading itself stays in the state. */
export function viewOf(state: SessionState): View {
  const plain = (screen: Screen): View => ({ screen, stale: null, reading: false, partly: false });
  if (!state.welcomed) return plain('first-run');
  const { phase } = state;
  switch (phase.kind) {
    case 'reading':
      return { ...plain('reading'), reading: true };
    case 'shown': {
      const { snapshot, record } = phase.reading;
      const empty = snapshot.blocks.length === 0;
      const screen = empty
        ? 'nothing-found'
        : record.looksLikeCare.yes || state.choices.anyway
          ? 'summary'
          : 'not-care';
      return {
        screen,
        stale: phase.stale,
        reading: phase.wanted !== null,
        partly: isPartly(snapshot.coverage),
      };
    }
    default:
      return plain(phase.kind);
  }
}

type Coverage = Extract<SessionState['phase'], { kind: 'shown' }>['reading']['snapshot']['coverage'];

/** Whether anything on the page was there and not read. */
export function isPartly(coverage: Coverage): boolean {
  const { sections, tables, frames, limits, pictures } = coverage;
  return (
    sections.collapsed.length > 0 ||
    sections.loading.length > 0 ||
    tables.some((table) => table.rowsTotal !== null && table.rowsTotal > table.rowsRead) ||
    frames.notPermitted + frames.notLoaded > 0 ||
    pictures > 0 ||
    limits.length > 0
  );
}
