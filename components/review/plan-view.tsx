import type { PlanLook } from '@/core/review/plan-look';
import { resultWords } from './words';

/** Which parts of the plan on the page in front are missing or out of date. */
export function PlanView({ plan: { missing, outOfDate } }: { plan: PlanLook }) {
  const { plan } = resultWords;
  return (
    <section className="review-card" aria-labelledby="plan">
      <h2 id="plan">{plan.title}</h2>
      <p className="note-small">{plan.what}</p>
      {missing.length + outOfDate.length === 0 && <p>{plan.none}</p>}
      {missing.length > 0 && (
        <>
          <h3>{plan.missing}</h3>
          <ul className="plan-list">
            {missing.map(({ id, label, text }) => (
              <li key={id}>
                <strong>{label}</strong> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {outOfDate.length > 0 && (
        <>
          <h3>{plan.outOfDate}</h3>
          <ul className="plan-list">
            {outOfDate.map(({ id, label, text, section }) => (
              <li key={id}>
                <strong>{section ?? label}</strong> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
