/** "I have explained to the patient": where the writer calls the person that, "I" is the writer and not the person. */
import { matters } from '@/core/knowledge/matters';
import type { Statement } from './statements';

const partOf = ({ section, evidence }: Statement): string => section ?? evidence.block;

/**
 * @param statements of the whole page
 * @returns whether a statement stands in a part of the page, under one title, whose writer speaks of the person as of somebody else
 */
export function writersVoice(statements: readonly Statement[]): (statement: Statement) => boolean {
  const parts = new Set(statements.filter(({ text }) => matters.calledByWriter.test(text)).map(partOf));
  return (statement) => parts.has(partOf(statement));
}
