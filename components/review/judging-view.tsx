import { Button } from '@/components/ui/button';
import { judgingWords } from './words';

interface Props {
  done: number;
  of: number;
  onStop: () => void;
}

/** How far the judging is, and a way to stop it. */
export function JudgingView({ done, of, onStop }: Props) {
  return (
    <section className="review-part review-card" aria-labelledby="judging">
      <h2 id="judging">{judgingWords.title}</h2>
      <progress max={of} value={done} aria-labelledby="judging" />
      <p>{judgingWords.done(done, of)}</p>
      <Button onClick={onStop}>{judgingWords.stop}</Button>
    </section>
  );
}
