/** Questions to the worker: what shorthand leaves open and only they can answer. Nothing is filled in. */
import type { AskKind } from '@/core/knowledge/ask-kinds';
import { asks as askData } from '@/core/knowledge/draft';
import { isAskedIn, type FoundAsk } from './ask';
import * as concern from './ask-concern';
import * as facts from './ask-facts';
import { wishes } from './ask-harm';
import { doubtedTime, eitherOr, whichFigure } from './ask-doubt';
import { misreadFigure } from './ask-notation';
import { looseMedicine } from './ask-lost';
import * as open from './ask-open';
import { adviceUnsaid } from './ask-outcome';
import { feelingSeen } from './ask-seen';
import * as told from './ask-told';
import * as units from './ask-units';
import * as vague from './ask-vague';
import type { Piece } from './pieces';

const detectors: readonly facts.Detector[] = [
  misreadFigure,
  facts.resuscitation,
  facts.ambiguousWord,
  facts.medicineShort,
  facts.medicineUnnamed,
  facts.medicineByUse,
  facts.medicineSpelling,
  vague.countedMedicine,
  units.missingUnit,
  told.vagueTold,
  told.toldWithoutTime,
  told.rungSometime,
  vague.ambulanceAlone,
  vague.comingOrGoing,
  vague.obsValues,
  vague.bareTime,
  vague.skinSeen,
  vague.creamSite,
  vague.vagueAmount,
  feelingSeen,
  units.unitByContext,
  wishes,
  concern.nobodyTold,
  concern.groupSaid,
  concern.ownView,
  concern.lastSeen,
  whichFigure,
  eitherOr,
  doubtedTime,
  concern.whichSide,
  concern.receipt,
  concern.eventTime,
  open.setting,
  open.vagueHelp,
  open.alreadyGiven,
  open.givenByNobody,
  open.supposedReason,
  open.hearsay,
  open.nobodyNamed,
  open.eitherPerson,
  told.unknownShort,
  adviceUnsaid,
  looseMedicine,
];

/** Every question one statement raises, at most one per place, in order of place. */
export function asksIn(
  pieces: readonly Piece[],
  medicinesOnPage: readonly string[],
  note: readonly Piece[],
  type: string | undefined,
): FoundAsk[] {
  const found: FoundAsk[] = [];
  pieces.forEach((_, i) => {
    for (const detect of detectors) {
      const ask = detect(pieces, i, medicinesOnPage, note, type);
      if (
        ask &&
        isAskedIn(ask.kind, type) &&
        !found.some(
          (other) =>
            other.source.start === ask.source.start ||
            (other.kind === ask.kind && other.question === ask.question),
        )
      )
        found.push(ask);
    }
  });
  // Who was told and when is one question; "at what time" would ask half of it again.
  const both = found.some((ask) => ask.kind === 'who-told');
  return both ? found.filter((ask) => ask.kind !== 'told-time') : found;
}

const RANK: readonly AskKind[] = [
  'retraction',
  'which-right',
  'notation',
  'wishes',
  'medicine-name',
  'medicine-spelling',
  'times-medicine',
  'loose-medicine',
  'who-did',
  'which-person',
  'what-found',
  'form',
  'who-gave',
  'ambiguous',
  'other-person',
  'unit',
  'who-told',
  'told-time',
  'last-seen',
  'hurt',
  'event-time',
  'receipt',
  'ambulance',
  'source',
  'view',
  'values',
  'which-areas',
  'site',
  'side',
  'setting',
  'what-done',
  'amount',
  'sure-time',
  'am-pm',
  'what-seen',
  'unclear',
  'advice',
  'effect',
];

/** The questions that matter most, few enough to be answered. */
export function mostImportant(found: readonly FoundAsk[]): FoundAsk[] {
  return [...found].sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind)).slice(0, askData.max);
}
