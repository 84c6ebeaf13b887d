import { useEffect, useState } from 'react';
import { onUpdateReady } from '@/platform/update/ready';

/** Whether a newer version waits for this panel to be closed. */
export function useUpdateReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => onUpdateReady(() => setReady(true)), []);
  return ready;
}
