/** Tells the strips around a page apart by what they say: a person's banner stays, a site's own does not. */

const PERSON =
  /\b(?:d\.?o\.?b\b|born\b|date of birth|nhs\b|chi (?:no|number)|hospital (?:no|number)|aged?\b|yrs?\b|years old|room\b|rm\b|bed\b|allerg|nkda|dnacpr|respect form|prefers|preferred name|known as|likes to be called|(?:she|he|they)\/(?:her|him|them))|\b\d{3}[ -]\d{3}[ -]\d{4}\b|\b\d{1,2}[/. -](?:\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/. -](?:19|20)\d{2}\b/i;

/** A header strip that names a person: birth date, number, room, allergy and the like stand in it. */
export function looksLikePersonStrip(text: string): boolean {
  return PERSON.test(text);
}

/** A notice that a site uses cookies, whether or not it asks anything: no record says so of a person. */
export function saysTheSiteUsesCookies(text: string): boolean {
  return /\b(?:we|us|site|website|service|app|portal|system)\b[^.]{0,40}\b(?:uses?|using|sets?|stores?) (?:(?!the\b)\w+ ){0,3}cookies\b|\bcookies? (?:policy|notice|statement|preferences|settings|consent)\b/i.test(
    text,
  );
}

/** A notice that asks for consent to cookies, by that name or as "your privacy". */
export function looksLikeCookieNotice(text: string): boolean {
  return (
    text.length < 1500 &&
    /\bcookies?\b|\byour privacy\b/i.test(text) &&
    /\b(?:accept|reject|allow|consent|preferences|settings|manage|ok|agree|essential|policy)\b/i.test(text)
  );
}

/** "Skip to main content", "Back to top". */
export function looksLikeJumpLink(text: string): boolean {
  return /^(?:skip (?:to|past|navigation)|jump to|back to top|top of page)\b/i.test(text);
}

/** A link or button beside a value that only acts on it: "Change", "Edit details". */
export function looksLikeAction(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:change|edit|add|remove|delete|update|amend|view|show|hide|open|close|print|copy|more|expand|collapse|undo|cancel|download)\b/i.test(
      text,
    )
  );
}

/** A link of its own that starts something, in words no record entry begins with. */
export function looksLikeListAction(text: string): boolean {
  if (text.length > 30) return text.length <= 80 && /^(?:print|download)\b/i.test(text);
  return /^(?:change|edit|add|remove|delete|update|amend|clear|print|download|view)\b/i.test(text);
}

/** A control that arranges a list and says nothing about the person: "Sort by", "Rows per page", "Search". */
export function looksLikeListControl(label: string): boolean {
  return /^(?:sort(?: by| order)?|order by|filter(?: by)?|search\b.*|(?:show|rows|items|results|entries)(?: \w+)? per page|page size|go to page|group by|view as)\s*:?$/i.test(
    label,
  );
}

/** The empty choice of a list: "Please select", "-- Choose --". */
export function looksLikePrompt(text: string): boolean {
  return /^[\s\-–—.…<([{]*(?:(?:please |-- ?)?(?:select|choose|pick|click|enter|type|search|start typing)\b.*)?[\s\-–—.…>)\]}]*$/i.test(
    text,
  );
}

/** "Showing 1–10 of 310", "Rows 1-20 of 63", "1 to 6 of 6": first, last, all. Null when it says nothing of the kind. */
export function shownOfTotal(text: string): { first: number; last: number; total: number } | null {
  if (text.length > 120) return null;
  const found =
    /(?:^|\b(?:showing|rows?|results?|items?|records?|entries|notes?|page)\s*:?\s*|^)\b(\d[\d,]*)\s*(?:-|–|—|to)\s*(\d[\d,]*)\s*(?:of|out of|\/)\s*(?:about\s*)?(\d[\d,]*)\b/i.exec(
      text,
    );
  if (!found) return null;
  const [first, last, total] = [found[1], found[2], found[3]].map((part) =>
    Number((part as string).replace(/,/g, '')),
  ) as [number, number, number];
  return first <= last && last <= total ? { first, last, total } : null;
}
