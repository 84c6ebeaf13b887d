interface Props {
  text: string;
  spans: readonly { start: number; end: number }[];
}

/** A note as it stands on the page, with the places of one finding marked. */
export function NoteText({ text, spans }: Props) {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts: { text: string; isMarked: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), isMarked: false, at });
    parts.push({ text: text.slice(start, end), isMarked: true, at: start });
    at = end;
  }
  parts.push({ text: text.slice(at), isMarked: false, at });
  return (
    <p className="review-text">
      {parts.map((part) =>
        part.isMarked ? (
          <mark key={`m${part.at}`}>{part.text}</mark>
        ) : (
          <span key={`t${part.at}`}>{part.text}</span>
        ),
      )}
    </p>
  );
}
