import type { PlainSection } from './plain-page';

/**
 * A page written line by line: "# " begins a section, "! " is a badge, "| " a table row (the first heads it),
 * "Label :: value" a pair, anything else a paragraph.
 */
export function writtenPage(lines: readonly string[]): PlainSection[] {
  let last: PlainSection = {};
  const sections = [last];
  for (const line of lines) {
    const [, label, value] = /^(.{1,60}?) ::\s?(.*)$/u.exec(line) ?? [];
    if (line.startsWith('# ')) sections.push((last = { heading: line.slice(2) }));
    else if (line.startsWith('! ')) (last.badges ??= []).push(line.slice(2));
    else if (line.startsWith('| '))
      (last.table ??= []).push(
        line
          .slice(2)
          .split('|')
          .map((cell) => cell.trim()),
      );
    else if (label !== undefined) (last.pairs ??= []).push([label, value ?? '']);
    else (last.text ??= []).push(line);
  }
  return sections;
}
