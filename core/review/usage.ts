/** How often each kind of help was used, day by day: counts alone, worked out from what the panel does. */
import { z } from 'zod';
import type { SessionState } from '@/core/session/state';
import { helps, type Help } from './feedback';

export const whats = ['used', 'accepted', 'edited', 'dismissed'] as const;

export const usageSchema = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  help: z.enum(helps),
  what: z.enum(whats),
  count: z.number().int().positive(),
});

export type Usage = z.infer<typeof usageSchema>;
export type Use = Pick<Usage, 'help' | 'what'>;

/** What a dismissed hint was: a wording carries its phrase, a check begins with H. */
const helpOf = (dismissed: string): Help =>
  dismissed.includes(':') ? 'wording' : /^H\d/.test(dismissed) ? 'check' : 'gaps';

const shownPage = ({ phase }: SessionState): string =>
  phase.kind === 'shown' ? `${phase.reading.snapshot.documentId} ${phase.reading.snapshot.url}` : '';

/** Drafts that got their first line, and lines changed by hand. */
function draftUses({ drafts: { all: before } }: SessionState, { drafts: { all } }: SessionState): Use[] {
  if (before === all) return [];
  const linesOf = (id: string, of: typeof all) =>
    of[id]?.draft.entries.flatMap(({ sentences }) => sentences) ?? [];
  const editedIn = (id: string, of: typeof all) =>
    linesOf(id, of).filter(({ edited }) => edited === true).length;
  return Object.keys(all).flatMap((id): Use[] => [
    ...(linesOf(id, all).length > 0 && linesOf(id, before).length === 0
      ? [{ help: 'draft', what: 'used' } as const]
      : []),
    ...(editedIn(id, all) > editedIn(id, before) ? [{ help: 'draft', what: 'edited' } as const] : []),
  ]);
}

/** What was used between two states of the panel. A page that is read again is one use. */
export function usesBetween(before: SessionState, after: SessionState): Use[] {
  const uses: Use[] = [];
  const page = shownPage(after);
  if (page !== '' && page !== shownPage(before)) uses.push({ help: 'summary', what: 'used' });
  if (after.pointer !== null && after.pointer.item !== before.pointer?.item)
    uses.push({ help: /^(?:gap|element):/.test(after.pointer.item) ? 'gaps' : 'summary', what: 'accepted' });
  if (after.focus !== null && after.focus.key !== before.focus?.key)
    uses.push({ help: 'gaps', what: 'used' });
  for (const id of after.work.dismissed)
    if (after.work.field === before.work.field && !before.work.dismissed.includes(id))
      uses.push({ help: helpOf(id), what: 'dismissed' });
  uses.push(...draftUses(before, after));
  const { inserted } = after;
  if (inserted?.outcome && inserted.outcome !== before.inserted?.outcome)
    uses.push({ help: 'draft', what: inserted.outcome.kind === 'inserted' ? 'accepted' : 'dismissed' });
  return uses;
}
