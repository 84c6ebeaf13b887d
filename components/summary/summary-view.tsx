import { TriangleAlert } from 'lucide-react';
import type { Summary } from '@/core/summary/item';
import { severalPeople } from '@/core/summary/plain-text';
import { Button } from '@/components/ui/button';
import { summaryHeadings, summaryNotes, summaryWords } from '@/components/ui/words';
import { groupItems, type ItemGroup } from './groups';
import { Item } from './item';
import { whereWords, type SourceProps } from './source-button';
import './summary.css';
import './item.css';

interface Props extends SourceProps {
  summary: Summary;
  /** Greyed: the page is no longer what this says. */
  grey: boolean;
  /** Shows more. */
  onLonger: () => void;
}

/** The summary itself: kinds in order, each with a heading. The banner already says who. */
export function SummaryView({ summary, grey, onLonger, ...source }: Props) {
  const groups = groupItems(summary.items);
  return (
    <div className="summary" data-grey={grey || undefined}>
      {groups.length === 0 && (
        <p className="summary-nothing">
          {summary.several === undefined ? summaryWords.nothing : severalPeople(summary.several)}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.kind} group={group} {...source} />
      ))}
      {summary.left > 0 && <Button onClick={onLonger}>{summaryWords.more(summary.left)}</Button>}
    </div>
  );
}

function Group({ group, ...source }: SourceProps & { group: ItemGroup }) {
  const heading = `kind-${group.kind}`;
  const note = summaryNotes[group.kind];
  return (
    <section className={`group group-${group.kind}`} aria-labelledby={heading}>
      <h2 id={heading}>{summaryHeadings[group.kind]}</h2>
      {note !== undefined && <p className="group-note">{note}</p>}
      {group.parts.map((part) => (
        <Part key={part.name ?? ''} kind={group.kind} part={part} {...source} />
      ))}
    </section>
  );
}

interface PartProps extends SourceProps {
  kind: ItemGroup['kind'];
  part: ItemGroup['parts'][number];
}

function Part({ kind, part, ...source }: PartProps) {
  if (kind === 'red-flag') return <FlagPart part={part} {...source} />;
  return (
    <div className="part">
      {part.name !== null && part.name !== '' && <h3>{part.name}</h3>}
      <ul>
        {part.items.map((item) => (
          <li key={item.id}>
            <Item item={item} {...source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One kind of red flag, as tight as can be read: where a line is from is drawn where it differs from the line above. */
function FlagPart({ part, ...source }: SourceProps & Pick<PartProps, 'part'>) {
  return (
    <div className="part flag">
      <h3>
        <TriangleAlert size={14} aria-hidden />
        <span className="unseen">{summaryWords.flag}: </span>
        {part.name}
      </h3>
      <ul>
        {part.items.map((item, index) => {
          const above = part.items[index - 1];
          const isSame = above !== undefined && whereWords(above) === whereWords(item);
          return (
            <li key={item.id}>
              <Item item={item} quietWhere={isSame} {...source} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
