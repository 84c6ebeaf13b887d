import { useEffect, useState } from 'react';
import type { FairnessProps } from '@/components/review/fairness-view';
import type { UseProps } from '@/components/review/use-view';
import { checkPage } from '@/core/review/fairness';
import { feedbackCsv, usageCsv } from '@/core/review/opinions';
import type { Reading } from '@/core/session/state';
import type { Database } from '@/platform/storage/database';
import { saveFile } from '@/platform/storage/files';
import { readOpinions } from '@/platform/storage/opinions';

const nothing: Awaited<ReturnType<typeof readOpinions>> = { feedback: [], usage: [] };

/** What people say and how often they use what, as kept now; and the fairness check of the page in front. */
export function useOpinions(
  database: Database,
  /** Changes whenever something kept was deleted. */
  changed: unknown,
  reading: Reading | null,
  now: string,
): UseProps & FairnessProps {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    void readOpinions(database).then(setFound);
  }, [database, changed]);
  return {
    ...found,
    onSave: (kind) =>
      void saveFile(
        `careside-${kind}.csv`,
        kind === 'feedback' ? feedbackCsv(found.feedback) : usageCsv(found.usage),
      ),
    onRun: reading && (() => checkPage(reading.snapshot, now)),
  };
}
