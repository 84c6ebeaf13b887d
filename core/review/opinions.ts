/** Feedback and counts of use, put together for the manager. */
import { grouped } from '@/utils/grouped';
import { csv } from './csv';
import { helps, type Feedback, type FeedbackReason, type Help } from './feedback';
import { whats, type Usage } from './usage';

export interface RuleOpinion {
  help: Help;
  rule: string;
  helpful: number;
  wrong: number;
  missing: number;
  /** The commonest first. */
  reasons: { reason: FeedbackReason; count: number }[];
}

/** What people say of each rule; the most often wrong first. */
export function opinionsOf(all: readonly Feedback[]): RuleOpinion[] {
  const groups = grouped(all, ({ help, rule }) => `${help} ${rule}`);
  return [...groups.values()]
    .flatMap((group) => {
      const first = group[0];
      if (!first) return [];
      // A reason comes as a second line beside what was said before.
      const said = (what: Feedback['says']) =>
        group.filter(({ says, reason }) => says === what && reason === '').length;
      const reasons = [...grouped(group, ({ reason }) => reason)].flatMap(([reason, some]) =>
        reason === '' ? [] : [{ reason: reason as FeedbackReason, count: some.length }],
      );
      return [
        {
          help: first.help,
          rule: first.rule,
          helpful: said('helpful'),
          wrong: said('wrong'),
          missing: said('missing'),
          reasons: reasons.sort((a, b) => b.count - a.count),
        },
      ];
    })
    .sort((a, b) => b.wrong - a.wrong || b.missing - a.missing || (a.rule < b.rule ? -1 : 1));
}

export type UseCounts = Record<(typeof whats)[number], number>;

/** One line for each day and kind of help, newest first. */
export function usageTable(all: readonly Usage[]): { day: string; help: Help; counts: UseCounts }[] {
  const groups = grouped(all, ({ day, help }) => `${day} ${help}`);
  return [...groups.values()]
    .flatMap((group) => {
      const first = group[0];
      if (!first) return [];
      const counts = Object.fromEntries(
        whats.map((what) => [
          what,
          group.filter((one) => one.what === what).reduce((sum, { count }) => sum + count, 0),
        ]),
      ) as UseCounts;
      return [{ day: first.day, help: first.help, counts }];
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : helps.indexOf(a.help) - helps.indexOf(b.help)));
}

export const feedbackCsv = (all: readonly Feedback[]): string =>
  csv([
    ['day', 'help', 'rule', 'says', 'reason'],
    ...all.map(({ day, help, rule, says, reason }) => [day, help, rule, says, reason]),
  ]);

export const usageCsv = (all: readonly Usage[]): string =>
  csv([
    ['day', 'help', ...whats],
    ...usageTable(all).map(({ day, help, counts }) => [
      day,
      help,
      ...whats.map((what) => String(counts[what])),
    ]),
  ]);
