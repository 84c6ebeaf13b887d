import { useMemo } from 'react';
import { knowledgeInForce } from '@/core/gaps/in-force';
import { wordingOf } from '@/core/gaps/judge-field';
import type { Suggestion } from '@/core/language/suggest';
import type { CareRecord } from '@/core/record/record';
import { Recent } from '@/utils/recent';
import { contextOf } from './judging';

/** Wording worth another look in what is drafted for this person; each line is looked through once. */
export function useWording(record: CareRecord | null, fixedNow: string | null) {
  const knowledge = knowledgeInForce();
  return useMemo(() => {
    const { plan, now } = contextOf(record, '', [], fixedNow, knowledge);
    const recent = new Recent<Suggestion[]>(20_000);
    return (line: string) => recent.of(line, (text) => wordingOf(text, plan, now, knowledge));
  }, [record, fixedNow, knowledge]);
}
