import { PhoneCall, TriangleAlert } from 'lucide-react';
import { emergencyIn, policyPromptIn } from '@/core/draft/emergency';
import { emergencyWords } from './words';

/** Shown at once, key by key: nobody waits for a draft when somebody cannot breathe. */
export function Emergency({ text }: { text: string }) {
  const found = emergencyIn(text);
  const policy = policyPromptIn(text);
  return (
    <div role="alert">
      {found !== null && (
        <div className="draft-emergency">
          <PhoneCall size={28} aria-hidden />
          <p>
            <strong>{found.message}</strong>
            <span>{emergencyWords.what}</span>
          </p>
        </div>
      )}
      {policy !== null && (
        <div className="draft-news">
          <TriangleAlert size={18} aria-hidden />
          <p>{policy}</p>
        </div>
      )}
    </div>
  );
}
