import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useState } from 'react';
import type { SelfTest } from '@/core/self-test';
import { Button } from '@/components/ui/button';
import { reportParts, reportText, type ReportPart } from './report';
import { testWords } from './words';

interface Props {
  onRun: () => Promise<SelfTest>;
  onCopy: (text: string) => Promise<boolean>;
}

type State =
  { kind: 'idle' | 'running' } | { kind: 'done'; test: SelfTest } | { kind: 'failed'; why: string };

/** One button; then each check with its result, and the whole as text. */
export function SelfTestSection({ onRun, onCopy }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const run = () => {
    setState({ kind: 'running' });
    onRun().then(
      (test) => setState({ kind: 'done', test }),
      (error: unknown) => setState({ kind: 'failed', why: String(error) }),
    );
  };
  return (
    <section className="settings-part" aria-labelledby="self-test">
      <h2 id="self-test">{testWords.title}</h2>
      <p>{testWords.what}</p>
      {state.kind !== 'running' && (
        <Button look="main" onClick={run}>
          {state.kind === 'idle' ? testWords.start : testWords.again}
        </Button>
      )}
      <div role="status">
        {state.kind === 'running' && (
          <p>
            {testWords.running} <progress aria-label={testWords.running} />
          </p>
        )}
        {state.kind === 'failed' && (
          <p className="settings-bad">
            {testWords.failed} {state.why}
          </p>
        )}
        {state.kind === 'done' && <Verdict parts={reportParts(state.test)} />}
      </div>
      {state.kind === 'done' && <Result test={state.test} onCopy={onCopy} />}
    </section>
  );
}

function Verdict({ parts }: { parts: readonly ReportPart[] }) {
  const bad = parts.filter(({ ok }) => ok === false).length;
  return (
    <p className={bad === 0 ? 'settings-good' : 'settings-bad'}>
      <strong>{bad === 0 ? testWords.allGood : testWords.someWrong(bad)}</strong>
    </p>
  );
}

function Result({ test, onCopy }: { test: SelfTest; onCopy: Props['onCopy'] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = reportText(test);
  return (
    <>
      <ul className="checks-list">
        {reportParts(test).map((part) => (
          <li key={part.title}>
            <h3>
              <Sign ok={part.ok} /> {part.title}
            </h3>
            <ul className="check-lines">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Button onClick={() => void onCopy(text).then(setCopied)}>
        {copied === true ? testWords.copied : testWords.copy}
      </Button>
      {copied === false && <p role="alert">{testWords.copyFailed}</p>}
      <details className="report-text">
        <summary>{testWords.report}</summary>
        <pre tabIndex={0}>{text}</pre>
      </details>
    </>
  );
}

function Sign({ ok }: { ok: boolean | null }) {
  if (ok === null) return <Info size={18} role="img" aria-label={testWords.noted} />;
  if (ok) return <CircleCheck size={18} className="sign-good" role="img" aria-label={testWords.passed} />;
  return <CircleAlert size={18} className="sign-bad" role="img" aria-label={testWords.notPassed} />;
}
