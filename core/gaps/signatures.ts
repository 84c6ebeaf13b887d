/** Where the writer of a note signs it, and people named by initials alone. */
import type { Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';

const SIGNATURE =
  /(?:(?:^|\n|[.\s])(?:[-–—/]|signed:?|sig:?|by:?|written by|s\/b)\s?)\(?\p{Lu}[\p{L}'’.]*(?:[ .]+\p{Lu}[\p{L}'’.-]*){0,2},?\s*(?:\(?(?:senior |night |day |lead )?(?:carer|care assistant|hca|sca|rn|rgn|nurse|support worker|sw|senior|manager|deputy|team leader|tl|social worker|care worker|nic)\)?)?[\s\d:.]*$|\b\p{Lu}[\p{L}'’.]*(?:[ .]+\p{Lu}[\p{L}'’.-]*){0,2},?\s+\(?(?:senior carer|carer|care assistant|hca|sca|rn|rgn|support worker|senior|night carer|social worker|team leader)\)?[\s\d:.]*$/gu;
/** "S. Ikeda, care assistant" wherever it stands: initials, surname and the writer's own role. */
const INITIALLED =
  /(?<![\p{L}.]|\b(?:told|informed|rang|to|by|with|and|saw|met|from|asked|called|manager|nurse|for)[ ,:])(?:\p{Lu}\.?\s?){1,2}\s?\p{Lu}\p{Ll}[\p{L}'’-]+(?:,\s?|\s\(|\s[-–]\s)(?:(?:senior|night|day|lead|care|support|health|healthcare|social)\s){0,2}(?:carer|assistant|hca|rn|rgn|nurse|worker|senior|manager|sw|SW|tl|TL|student)\b/gu;
const INITIALS =
  /\b(?!I\b|OK\b|GP\b|DN\b|TV\b|BP\b|UTI\b|AM\b|PM\b|A&E|NO\b|MAR\b)[A-Z]\.(?:[A-Z]\.?)?|\((?!GP|DN)[A-Z]{1,2}\)|\b(?!OK|GP|DN|TV|BP|AM|PM|NO|SW|OT|ED|BM|HR|RR|MH|LD|PU|BO|PD|MS|RA|PC|SU|RN|TL|RM|CD|BI|LA|UR|NE|IT|MY|ON|IN|AT|TO|UP|SO|WE|HE|ME|BY|IS|AS|OF|OR|IF|AN|BE|DO|GO)[A-Z]{2}\b/gu;

/** Names with a role at the end of a note, and "S. Ikeda, care assistant" wherever it stands. */
export const signatures = (text: string): readonly Span[] => [
  ...spansOf(text.trimEnd(), SIGNATURE),
  ...spansOf(text, INITIALLED),
];

/** People shown by their initials. */
export const initials = (text: string): readonly Span[] => spansOf(text, INITIALS);
