import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { Reading, Stale } from '@/core/session/state';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { clockWords, siteWords } from '@/components/ui/format';
import { banner, staleWords } from '@/components/ui/words';
import type { SourceProps } from '@/components/summary/source-button';
import { coverageDetails, coverageSentence } from './coverage';
import { PersonLine } from './person-line';
import './banner.css';

interface Props extends SourceProps {
  reading: Reading;
  stale: Stale | null;
  busy: boolean;
  onRead: () => void;
}

/** Who and which page, always on top; greyed with one way out when the page is no longer what it shows. */
export function Banner({ reading, stale, busy, onRead, ...source }: Props) {
  const { snapshot, record } = reading;
  const site = siteWords(snapshot.url);
  return (
    <header className="banner" data-stale={stale ?? undefined}>
      {stale !== null && <StaleStrip stale={stale} busy={busy} onRead={onRead} />}
      <div className="banner-top">
        <PersonLine person={record.person} {...source} />
        {stale === null && (
          <IconButton
            name={busy ? banner.readingAgain : banner.readAgain}
            icon={<RefreshCw size={16} aria-hidden className={busy ? 'banner-turning' : undefined} />}
            onClick={onRead}
          />
        )}
      </div>
      <p className="banner-page">
        <span className="banner-title" title={snapshot.title}>
          {snapshot.title || site}
        </span>
        <span className="banner-site">
          {site} · {banner.readAt} {clockWords(snapshot.readAt)}
        </span>
      </p>
      <Coverage snapshot={snapshot} record={record} />
    </header>
  );
}

function Coverage({ snapshot, record }: Pick<Reading, 'snapshot' | 'record'>) {
  const details = coverageDetails(snapshot.coverage, record.others);
  if (details.length === 0) return <p className="banner-coverage">{coverageSentence(snapshot.coverage)}</p>;
  return (
    <details className="banner-coverage">
      <summary>{coverageSentence(snapshot.coverage)}</summary>
      <ul>
        {details.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function StaleStrip({ stale, busy, onRead }: { stale: Stale; busy: boolean; onRead: () => void }) {
  return (
    <div className="banner-stale">
      <TriangleAlert size={20} aria-hidden />
      <div>
        <p>
          <strong>{staleWords[stale].title}</strong>
        </p>
        <p>{staleWords[stale].what}</p>
      </div>
      {stale !== 'gone' && (
        <Button look="main" icon={<RefreshCw size={16} aria-hidden />} onClick={onRead}>
          {busy ? banner.readingAgain : banner.readAgain}
        </Button>
      )}
    </div>
  );
}
