/** Judges one element of one note: present, partial (which half is missing), absent, not applicable or unclear. */
import type { Requirement } from '@/core/knowledge/note-types';
import type { ReadyElement } from './compile';
import type { CueList } from './cues';
import type { Allowed, Hit, NoteFinder } from './finder';
import { judgeParts } from './judge-parts';

export const elementStatuses = ['present', 'partial', 'absent', 'not-applicable', 'unclear'] as const;
export type ElementStatus = (typeof elementStatuses)[number];

export interface ElementVerdict {
  id: string;
  req: Requirement;
  status: ElementStatus;
  /** What is still to be said; empty unless partial. */
  missing: string[];
  spans: { start: number; end: number }[];
  /** Present because the note says that it was not done: an answer, whatever else speaks against it. */
  settled?: boolean;
  /** Of what is present: what would be asked if it counted as half said. */
  loose?: string[];
}

const AS_STATED: Allowed = { negated: false, future: false, quoted: true, thirdParty: true };

const firstHit = (finder: NoteFinder, cues: CueList, allowed: Allowed): Hit | null => {
  let best: Hit | null = null;
  for (const cue of finder.possibleOf(cues)) {
    const hit = finder.find(cue, allowed)[0];
    if (hit && (!best || hit.start < best.start)) best = hit;
  }
  return best;
};

/** True where the condition of a conditional requirement holds in the note or the plan. */
export function conditionHolds(ready: ReadyElement, note: NoteFinder, plan: NoteFinder | null): boolean {
  const stated = note.possibleOf(ready.conditionNote).some((cue) => note.find(cue, AS_STATED).length > 0);
  if (stated || !plan) return stated;
  const anywhere: Allowed = { negated: false, future: true, quoted: true, thirdParty: true };
  return plan.possibleOf(ready.conditionPlan).some((cue) => plan.find(cue, anywhere).length > 0);
}

/** The first half-given fact. "Skin not checked" denies the whole of it and so answers; "did not understand" is a finding. */
function halfSaid(
  ready: ReadyElement,
  note: NoteFinder,
): { hit: Hit; missing: string; denied: boolean } | null {
  const possible = note.possibleOf(ready.halves);
  if (possible.length === 0) return null;
  const found = ready.partial.flatMap(({ cue, missing }) => {
    if (!possible.includes(cue)) return [];
    const hit = note.find(cue, ready.allowed)[0];
    return hit ? [{ hit, missing, own: cue.negative, denied: hit.negated && !cue.negative }] : [];
  });
  return found.find(({ own }) => own) ?? found[0] ?? null;
}

/** @param req what the note type's header asks; `R?` depends on the condition. */
export function judgeElement(
  ready: ReadyElement,
  req: Requirement,
  note: NoteFinder,
  plan: NoteFinder | null,
): ElementVerdict {
  const { id } = ready.element;
  const present = firstHit(note, ready.present, ready.allowed);
  if (present)
    return {
      id,
      req,
      status: 'present',
      missing: [],
      spans: [{ start: present.start, end: present.end }],
    };
  const parts = judgeParts(ready, note);
  if (parts.status === 'present') {
    const { spans, settled, loose } = parts;
    return { id, req, status: 'present', missing: [], spans, settled, loose };
  }
  const applies = req !== 'R?' || conditionHolds(ready, note, plan);
  /** Half of what nothing in the note calls for is no gap. */
  const isCalledFor = applies || ready.conditionNote.cues.length === 0;
  if (parts.status === 'partial' && isCalledFor)
    return { id, req, status: 'partial', missing: parts.missing, spans: parts.spans };
  if (!applies) return { id, req, status: 'not-applicable', missing: [], spans: [] };
  const half = halfSaid(ready, note);
  if (half) {
    const spans = [{ start: half.hit.start, end: half.hit.end }];
    return half.denied
      ? { id, req, status: 'present', missing: [], spans }
      : { id, req, status: 'partial', missing: [half.missing], spans };
  }
  const withdrawn = note.corrected
    ? firstHit(note, ready.present, { ...ready.allowed, retracted: true })
    : null;
  if (withdrawn)
    return {
      id,
      req,
      status: 'unclear',
      missing: ['which is right'],
      spans: [{ start: withdrawn.start, end: withdrawn.end }],
    };
  return { id, req, status: 'absent', missing: [], spans: [] };
}
