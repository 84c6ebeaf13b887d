import type { Results } from '@/core/review/results';
import type { Rate } from '@/core/review/interval';
import type { SampleChoice } from '@/core/review/sample';
import { RateBar } from './rate-bar';
import { collectWords, resultWords } from './words';

interface Props {
  results: Results;
  choice: SampleChoice;
  of: number;
  sampled: number;
}

/** The three figures that matter most, and what they rest on. */
export function Headline({ results, choice, of, sampled }: Props) {
  const { notes, complete, copied, agreed } = results;
  const figures: [string, Rate][] = [
    [resultWords.complete, complete],
    [resultWords.copied, copied],
    [resultWords.agreed, agreed],
  ];
  return (
    <section className="review-card" aria-labelledby="headline">
      <h2 id="headline">{resultWords.title}</h2>
      <p>
        {resultWords.basis(notes, sampled, of)}{' '}
        {resultWords.drawn(collectWords.ways[choice.way].name.toLowerCase(), choice)}
      </p>
      {choice.way === 'most-missing' && <p className="review-warn">{resultWords.biased}</p>}
      {notes === 0 ? (
        <p>{resultWords.none}</p>
      ) : (
        <dl className="headline">
          {figures.map(([name, rate]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <strong>{rate.of === 0 ? '–' : `${Math.round((rate.count / rate.of) * 100)} %`}</strong>
                <RateBar rate={rate} />
                <span className="note-small">{resultWords.rate(rate)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="note-small">{resultWords.how}</p>
    </section>
  );
}
