/**
 * The note types and wording in force: what comes with Careside, changed by the organisation's own documents.
 * The one source of the panel, the spot-check, drafts and `npm run try`: whoever judges a note asks here.
 */
import { phrases as builtInPhrases, type Phrase } from '@/core/knowledge/language';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';
import type { DocumentProblem } from '@/core/knowledge/own-document';
import { applyWording } from '@/core/knowledge/own-wording';
import { readSiteMaps, takeSiteMaps } from '@/core/knowledge/site-maps';
import { applyTemplate } from '@/core/knowledge/templates';
import { checkCues } from './compile';
import { CueCompiler } from './cues';

/** The organisation's documents as text; null where it has none. Shapes: docs/knowledge.md. */
export interface OwnDocuments {
  noteTypes: string | null;
  wording: string | null;
  siteMaps: string | null;
}

export type OwnProblem = DocumentProblem & { of: keyof OwnDocuments };

interface InForce {
  readonly notes: NoteKnowledge;
  readonly phrases: readonly Phrase[];
}

/** What is in force where no organisation has its own. */
export const noDocuments: OwnDocuments = { noteTypes: null, wording: null, siteMaps: null };
const builtIn: InForce = { notes: builtInNotes, phrases: builtInPhrases };

let given = noDocuments;
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
export function putInForce({ noteTypes, wording, siteMaps }: OwnDocuments): readonly OwnProblem[] {
  if (noteTypes === given.noteTypes && wording === given.wording && siteMaps === given.siteMaps)
    return problems;
  given = { noteTypes, wording, siteMaps };
  const notes =
    noteTypes === null
      ? { knowledge: builtInNotes, problems: [] }
      : applyTemplate(noteTypes, builtInNotes, (knowledge) => checkCues(knowledge, builtInNotes));
  const words =
    wording === null
      ? { phrases: builtInPhrases, problems: [] }
      : applyWording(wording, builtInPhrases, checkPhrases);
  const kinds = new Set(notes.knowledge.types.map(({ id }) => id));
  const sites = siteMaps === null ? { maps: new Map(), problems: [] } : readSiteMaps(siteMaps, kinds);
  inForce = { notes: notes.knowledge, phrases: words.phrases };
  takeSiteMaps(sites.maps);
  problems = [
    ...notes.problems.map((problem) => ({ ...problem, of: 'noteTypes' as const })),
    ...words.problems.map((problem) => ({ ...problem, of: 'wording' as const })),
    ...sites.problems.map((problem) => ({ ...problem, of: 'siteMaps' as const })),
  ];
  return problems;
}
