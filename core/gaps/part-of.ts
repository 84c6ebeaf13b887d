/** Where in a note of one kind a sentence belongs: the place of the first thing of that kind that it says. */
import { compileNotes } from './compile';
import { NoteFinder } from './finder';
import { notesInForce } from './in-force';
import { judgeElement } from './judge-element';
import { judgeNote } from './judge-note';

const nobody = { person: new Set<string>(), others: new Set<string>() };

/** The likeliest kind of a text, or null where nothing speaks for any. */
export const kindOf = (text: string): string | null => judgeNote({ text }).types[0]?.id ?? null;

/**
 * @param kind id of a note type
 * @returns the place a sentence has in notes of this kind, or null where it says nothing of what the kind asks for;
 *   null where there is no such kind
 */
export function partsOf(kind: string): ((sentence: string) => number | null) | null {
  const ready = compileNotes(notesInForce());
  const elements = ready.types.find(({ type }) => type.id === kind)?.elements;
  if (!elements) return null;
  return (sentence) => {
    const note = new NoteFinder(sentence, ready.index, nobody);
    const place = elements.findIndex(({ ready: element, req }) => {
      if (!note.mayHold(element.saying)) return false;
      const { status } = judgeElement(element, req, note, null);
      return status === 'present' || status === 'partial';
    });
    return place === -1 ? null : place;
  };
}
