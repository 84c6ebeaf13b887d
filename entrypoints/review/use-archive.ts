import { useState, useSyncExternalStore } from 'react';
import type { KeptActions, KeptState } from '@/components/review/kept-view';
import { saidWords, troubleWords } from '@/components/review/told';
import type { Archive } from '@/core/review/archive';
import { closeReview } from '@/core/review/close';
import { reviewsCsv } from '@/core/review/csv';
import { toJson } from '@/core/review/kept';
import type { Review } from '@/core/review/run';
import { localTime } from '@/core/session/options';
import { saveFile } from '@/platform/storage/files';
import { openReferences, randomReference } from '@/platform/storage/references';

/** What the views of kept reviews show and do. */
export function useArchive(archive: Archive, review: Review, keepDays: number) {
  const { reviews, unreadable, lost, told } = useSyncExternalStore(archive.subscribe, archive.state);
  const [done, setDone] = useState<unknown>(null);
  const { stage } = review.state();
  const sample = stage.kind === 'working' ? stage.sample : null;
  const keep = async (home: string) => {
    if (stage.kind !== 'working') return;
    const day = localTime(Date.now()).slice(0, 10);
    const needs = { reference: await openReferences(), id: randomReference(), day, home };
    if (await archive.keep(await closeReview(stage, needs))) setDone(sample);
  };
  const save = async (kind: 'csv' | 'json') => {
    const text = kind === 'csv' ? reviewsCsv(reviews) : toJson(reviews);
    archive.tell({ kind: await saveFile(`careside-reviews.${kind}`, text) });
  };
  const kept: KeptState = {
    reviews,
    unreadable,
    lost,
    trouble: troubleWords(told),
    said: saidWords(told),
    keepDays,
  };
  const actions: KeptActions = {
    onSave: (kind) => void save(kind),
    onImport: (file) => void file.text().then(archive.load),
    onRemove: (id) => void archive.remove(id),
    onLossTold: () => void archive.lossTold(),
    onRemoveAll: () => void archive.removeAll(),
    onPrint: () => print(),
  };
  return { kept, actions, onKeep: (home: string) => void keep(home), done: done !== null && done === sample };
}
