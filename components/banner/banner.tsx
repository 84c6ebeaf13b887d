import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { Reading, Stale } from '@/core/session/state';
import { Button } from '@/components/ui/button';
import { clockWords, dayWords, siteWords } from '@/components/ui/format';
import { banner, staleWords } from '@/components/ui/words';
import { coverageDetails, coverageSentence } from './coverage';
import './banner.css';

interface Props {
  reading: Reading;
  stale: Stale | null;
  busy: boolean;
  onRead: () => void;
}

/** Who and which page, always on top; greyed with one way out when the page is no longer what it shows. */
export function Banner({ reading, stale, busy, onRead }: Props) {
  const { snapshot, record } = reading;
  const { person } = record;
  const details = coverageDetails(snapshot.coverage);
  return (
    <header className="banner" data-stale={stale ?? undefined}>
      {stale !== null && <StaleStrip stale={stale} busy={busy} onRead={onRead} />}
      <PersonName person={person} />
      <div className="banner-page">
        <p>
          <span className="banner-title">{snapshot.title || siteWords(snapshot.url)}</span>
          <span>
            {siteWords(snapshot.url)} · {banner.readAt} {clockWords(snapshot.readAt)}
          </span>
        </p>
        {stale === null && (
          <Button
            look="quiet"
            icon={<RefreshCw size={16} aria-hidden className={busy ? 'banner-turning' : undefined} />}
            onClick={onRead}
          >
            {busy ? banner.readingAgain : banner.readAgain}
          </Button>
        )}
      </div>
      {details.length === 0 ? (
        <p className="banner-coverage">{coverageSentence(snapshot.coverage)}</p>
      ) : (
        <details className="banner-coverage">
          <summary>{coverageSentence(snapshot.coverage)}</summary>
          <ul>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

function PersonName({ person }: { person: Reading['record']['person'] }) {
  const name = person.name?.value ?? null;
  const preferred = person.preferredName?.value ?? null;
  const born = person.dateOfBirth?.value ?? null;
  const first = preferred ?? name;
  const under = [
    preferred !== null && name !== null && name !== preferred ? name : null,
    born === null ? null : `${banner.born} ${dayWords(born)}`,
    person.pronouns?.value ?? null,
  ].filter((part) => part !== null);
  return (
    <div>
      <h1 className={first === null ? 'banner-noname' : undefined}>{first ?? banner.noName}</h1>
      {under.length > 0 && <p className="banner-under">{under.join(' · ')}</p>}
    </div>
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
      <Button look="main" icon={<RefreshCw size={16} aria-hidden />} onClick={onRead}>
        {busy ? banner.readingAgain : banner.readAgain}
      </Button>
    </div>
  );
}
