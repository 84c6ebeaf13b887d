/** Passwords and words that let somebody in, also where they are plain words: "password is Sunshine", "code: bluebird". */

interface Span {
  start: number;
  end: number;
}

const LEADS =
  /\b(?:pass[\s-]?(?:word|code|phrase)s?|(?:memorable|safe|secret|security|code)[\s-]?words?|security\s?answers?)\b/giu;
const VALUE =
  /^\s*(?:(?:is|are|was|[=:–-])\s*)+(?:(?:now|still|currently|(?:changed|reset|set)\sto|the\sword)\s+)*(["'“‘]?[^\s"'“”‘’,.;:!?()•]{3,40}["'”’]?)/iu;
/** A code that is called so needs its word alone: "door code: bluebird." */
const CODE =
  /(?:^|[.,;!?\n(]\s*|\b(?:the|new|her|his|their|our|key\s?-?safe|door|gate|entry|alarm|access|wi-?fi)\s)code\s?(?:[=:]|is\b)\s*(?:now\s)?["'“‘]?(\p{L}{4,20})["'”’]?\s*(?=$|[.,;!\n)])/giu;
/** What is said about a password, and is none. */
const ABOUT =
  /^(?:changed|reset|set|updated|not|none|nil|unknown|known|kept|written|stored|saved|held|hidden|locked|lost|forgotten|expired|required|needed|requested|used|shared|given|agreed|private|confidential|secret|secure|safe|correct|wrong|incorrect|right|same|different|weak|strong|case|protected|working|broken|never|always|being|been|only|both|the|her|his|their|our|your|with|for|from|under|inside|outside|behind|in|on|at|to|by|see|ask|call|ring|tbc|tba|n\/a|available|missing|removed|checked|emailed|texted|sent|due|red|amber|green|blue|black|white|yellow|orange|pink|purple|grey|smart|casual|blank|public|displayed|visible|that|what|where|who|an?|very|too|so|still|now|one|two|three|four|yes|changes|office|staff|manager|family)$/iu;
const MAY = /pass|word|answer|code/iu;

/** Where such words stand: the value only, with its quotation marks. Linear in the text. */
export function secretWords(text: string): Span[] {
  if (!MAY.test(text)) return [];
  const spans: Span[] = [];
  const add = (start: number, value: string): void => {
    if (!ABOUT.test(value.replace(/["'“”‘’]/gu, ''))) spans.push({ start, end: start + value.length });
  };
  for (const lead of text.matchAll(LEADS)) {
    const from = lead.index + lead[0].length;
    const hit = VALUE.exec(text.slice(from, from + 80));
    if (hit?.[1] !== undefined) add(from + hit[0].length - hit[1].length, hit[1]);
  }
  for (const hit of text.matchAll(CODE))
    if (hit[1] !== undefined) add(hit.index + hit[0].lastIndexOf(hit[1]), hit[1]);
  return spans.sort((a, b) => a.start - b.start);
}
