import { ShieldOff } from 'lucide-react';
import { Notice } from '@/components/states/notice';
import { pageWords } from './words';
import '@/components/ui/tokens.css';

/** Stands where the spot-check would, where the organisation does not want it. */
export function SwitchedOff() {
  return (
    <main>
      <Notice icon={<ShieldOff size={24} aria-hidden />} title={pageWords.off}>
        <p>{pageWords.offWhat}</p>
      </Notice>
    </main>
  );
}
