import { ArrowLeft } from 'lucide-react';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { SummaryItem } from '@/core/summary/item';
import { Button } from '@/components/ui/button';
import { takenWords } from '@/components/ui/words';
import { Item } from './item';
import type { SourceProps } from './source-button';
import { takenFrom } from './taken';

interface Props extends SourceProps {
  block: string;
  items: readonly SummaryItem[];
  record: CareRecord;
  snapshot: PageSnapshot;
  onClose: () => void;
}

/** The other way round: what Careside took from one place on the page. */
export function TakenView({ block, items, record, snapshot, onClose, ...source }: Props) {
  const taken = takenFrom(block, items, record, snapshot);
  return (
    <section className="taken" aria-labelledby="taken-title">
      <h2 id="taken-title">{takenWords.title}</h2>
      {taken.text !== '' && <blockquote>{taken.text}</blockquote>}
      {taken.readAs.length > 0 && (
        <p className="taken-as">
          {takenWords.readAs} {taken.readAs.join(', ')}.
        </p>
      )}
      {taken.items.length === 0 ? (
        <p>{takenWords.none}</p>
      ) : (
        <ul>
          {taken.items.map((item) => (
            <li key={item.id}>
              <Item item={item} {...source} />
            </li>
          ))}
        </ul>
      )}
      <Button icon={<ArrowLeft size={16} aria-hidden />} onClick={onClose}>
        {takenWords.close}
      </Button>
    </section>
  );
}
