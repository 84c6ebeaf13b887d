import { Quote } from 'lucide-react';
import { PLAN_SAYS, type SummaryItem } from '@/core/summary/item';
import { Feedback } from '@/components/ui/feedback';
import { summaryWords } from '@/components/ui/words';
import { SourceButton, type SourceProps } from './source-button';

interface Props extends SourceProps {
  item: SummaryItem;
  /** See SourceButton. */
  quietWhere?: boolean;
}

/** One item of the summary, drawn by its kind. */
export function Item(props: Props) {
  return (
    <div className="feedback-quiet">
      <Body {...props} />
      <Feedback help="summary" rule={props.item.rule} />
    </div>
  );
}

function Body({ item, ...source }: Props) {
  switch (item.kind) {
    case 'conflict':
      return <Conflict item={item} {...source} />;
    case 'matters':
      return <Own item={item} {...source} />;
    case 'not-found':
      return <NotFound item={item} />;
    default:
      if (item.sides) return <WithPlan item={item} {...source} />;
      return item.ownWords === true ? <Own item={item} {...source} /> : <Plain item={item} {...source} />;
  }
}

const sourceOf = (item: SummaryItem) => ({
  id: item.id,
  evidence: item.evidence,
  section: item.section,
  date: item.date,
});

function Plain({ item, ...source }: Props) {
  return (
    <SourceButton {...sourceOf(item)} {...source}>
      {item.label !== '' && <span className="item-label">{item.label}</span>}
      <span className="item-text">{ownTextOf(item)}</span>
    </SourceButton>
  );
}

/** The label stands before it already. */
const ownTextOf = ({ label, text }: SummaryItem): string =>
  label !== '' && text.startsWith(`${label}: `) ? text.slice(label.length + 2) : text;

/** A note beside what the plan says to do at once. */
function WithPlan({ item, ...source }: Props) {
  return (
    <ul className="conflict-sides">
      <li>
        <Plain item={item} {...source} />
      </li>
      {item.sides?.map(({ text, section, evidence }, index) => (
        <li key={`${item.id}#${index}`}>
          <SourceButton id={`${item.id}#${index}`} evidence={evidence} section={section} {...source}>
            <span className="item-label">{PLAN_SAYS}</span>
            <span className="item-text">{text}</span>
          </SourceButton>
        </li>
      ))}
    </ul>
  );
}

function Own({ item, ...source }: Props) {
  return (
    <div className="own">
      <SourceButton {...sourceOf(item)} {...source}>
        {item.ownWords === true && (
          <span className="own-mark">
            <Quote size={12} aria-hidden />
            {summaryWords.ownWords}
          </span>
        )}
        {item.label !== '' && <span className="item-label">{item.label}</span>}
        {item.ownWords === true ? (
          <q className="item-text">{item.text.replace(/^["“”‘']+|["“”’']+$/g, '')}</q>
        ) : (
          <span className="item-text">{item.text}</span>
        )}
      </SourceButton>
    </div>
  );
}

/** The sentence that only puts both sides in a row: they stand below it anyway. */
const saysAgain = ({ text, sides = [] }: SummaryItem): boolean =>
  text === '' || (sides.length > 0 && sides.every((side) => text.includes(`“${side.text}”`)));

function Conflict({ item, ...source }: Props) {
  return (
    <div className="conflict">
      <p className="item-label">{item.label}</p>
      {item.sides === undefined ? (
        <SourceButton {...sourceOf(item)} {...source}>
          <span className="item-text">{item.text}</span>
        </SourceButton>
      ) : (
        <>
          {!saysAgain(item) && <p className="conflict-text">{item.text}</p>}
          <ul className="conflict-sides">
            {item.sides.map((side, index) => (
              <li key={`${item.id}#${index}`}>
                <SourceButton
                  id={`${item.id}#${index}`}
                  evidence={side.evidence}
                  section={side.section}
                  {...source}
                >
                  <span className="item-text">{side.text}</span>
                </SourceButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function NotFound({ item }: { item: SummaryItem }) {
  return (
    <p className="notfound">
      <span className="item-label">{item.label}</span>
      {item.text !== '' && <span className="item-text">{item.text}</span>}
    </p>
  );
}
