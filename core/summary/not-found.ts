/** What a plan should say and this page does not. "Not found on this page", never "none". */
import { notFoundRules } from '@/core/knowledge/checks';
import { domainOfHeading, isDomainName } from '@/core/knowledge/domains';
import type { CareRecord } from '@/core/record/record';
import { clip, item, whereOf } from './compose';
import type { Findings } from './cues';
import type { SummaryItem } from './item';

/** Sections and labels of the plan speak of enough domains for the page to be a plan, not a list of notes. */
function isPlan(findings: Findings): boolean {
  const spoken = new Set(
    findings.statements
      .filter(
        (one) =>
          one.note === null && one.domain !== null && !['notes', 'identity', 'contacts'].includes(one.domain),
      )
      .map((one) => one.domain),
  );
  return spoken.size >= notFoundRules.planDomains;
}

/** One item for each missing entry; where something on the page asks for it, that place is its evidence. */
export function notFoundItems(findings: Findings, record: CareRecord): SummaryItem[] {
  if (!isPlan(findings)) return [];
  const domains = new Set([
    ...record.sections.map((section) => section.domain),
    ...findings.statements.filter((one) => !one.blank).map((one) => one.domain),
  ]);
  return notFoundRules.notFound.flatMap((rule): SummaryItem[] => {
    if (findings.of(rule.found).some((hit) => !hit.statement.blank && answered(hit.statement.text)))
      return [];
    if (rule.also?.some((reference) => findings.of(reference).length > 0)) return [];
    if (rule.domains.some((domain) => domains.has(domain))) return [];
    if (rule.person && record.person[rule.person]) return [];
    if (rule.where && findings.of(rule.where).length === 0) return [];
    if (rule.within && !record.sections.some(({ domain }) => rule.within?.includes(domain ?? ''))) return [];
    const trigger = rule.when ? findings.inPlan(rule.when) : [];
    const first = trigger[0];
    if (rule.when && !first) return [];
    const evidence = first ? [clip(first.statement.evidence, first.focus, 140)] : [];
    return [
      item({
        kind: 'not-found',
        rule: rule.id,
        label: rule.label,
        text: rule.message,
        section: first ? whereOf(first.statement, '') : null,
        date: null,
        domain: null,
        evidence,
      }),
    ];
  });
}

/** "Y/N", dashes and a label with nothing beside it answer nothing; a date of figures alone does. */
const answered = (text: string): boolean =>
  !(isDomainName(text) && domainOfHeading(text) === 'allergies') &&
  /\p{L}{2}|\d[/.-]\d/u.test(text) &&
  !/^y\s?\/\s?n$|^yes\s?\/\s?no$/iu.test(text.trim());
