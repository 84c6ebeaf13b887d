/**
 * The note types and wording in force: what comes with Careside, changed by the organisation's own documents.
 * The one source of the panel, the spot-check, drafts and `npm run try`: whoever judges a note asks here.
 */
import { phrases as builtInPhrases, type Phrase } from '@/core/knowledge/language';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';
import type { DocumentProblem } from '@/core/knowledge/own-document';
import { applyWording } from '@/core/knowledge/own-wording';
import { applyTemplate } from '@/core/knowledge/templates';
import { checkCues } from './compile';
import { CueCompiler } from './cues';

/** The organisation's documents as text; null where it has none. Shapes: docs/knowledge.md. */
export interface OwnDocuments {
  noteTypes: string | null;
  wording: string | null;
}

export type OwnProblem = DocumentProblem & { of: keyof OwnDocuments };

interface InForce {
  readonly notes: NoteKnowledge;
  readonly phrases: readonly Phrase[];
}

const none: OwnDocuments = { noteTypes: null, wording: null };
const builtIn: InForce = { notes: builtInNotes, phrases: builtInPhrases };

let given = none;
let inForce = builtIn;
let problems: readonly OwnProblem[] = [];

/** The same object until other documents are put into force. */
export const knowledgeInForce = (): InForce => inForce;

/** The note types to judge by. */
export const notesInForce = (): NoteKnowledge => inForce.notes;

/** The wording to look for. */
export const phrasesInForce = (): readonly Phrase[] => inForce.phrases;

function checkPhrases(phrases: readonly Phrase[]): void {
  const compiler = new CueCompiler();
  for (const { cues, unless } of phrases) for (const cue of [...cues, ...unless]) compiler.compile(cue);
}

/**
 * Puts an organisation's documents into force, in the place of those before; null takes one back.
 * @returns what is wrong with them. Of a wrong document nothing is used: the built-in set stays in force.
 */
export function putInForce({ noteTypes, wording }: OwnDocuments): readonly OwnProblem[] {
  if (noteTypes === given.noteTypes && wording === given.wording) return problems;
  given = { noteTypes, wording };
  const notes =
    noteTypes === null
      ? { knowledge: builtInNotes, problems: [] }
      : applyTemplate(noteTypes, builtInNotes, (knowledge) => checkCues(knowledge, builtInNotes));
  const words =
    wording === null
      ? { phrases: builtInPhrases, problems: [] }
      : applyWording(wording, builtInPhrases, checkPhrases);
  inForce = { notes: notes.knowledge, phrases: words.phrases };
  problems = [
    ...notes.problems.map((problem) => ({ ...problem, of: 'noteTypes' as const })),
    ...words.problems.map((problem) => ({ ...problem, of: 'wording' as const })),
  ];
  return problems;
}
