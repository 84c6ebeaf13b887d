/** `npm run bench -- <name>`: runs one benchmark. */
import { benchCard } from './card';
import { benchModel } from './model';
import { benchModelLoads } from './model-loads';
import { benchNotes } from './notes';
import { benchOpening } from './opening';
import { benchPanels } from './panels';
import { benchReading } from './reading';
import { benchSpotCheck } from './spot-check';
import { benchTyping } from './typing';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  card: benchCard,
  notes: benchNotes,
  model: benchModel,
  'model-loads': benchModelLoads,
  opening: benchOpening,
  panels: benchPanels,
  reading: benchReading,
  'spot-check': benchSpotCheck,
  typing: benchTyping,
};

const name = process.argv[2] ?? '';
const run = benchmarks[name];
if (!run) {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join(' | ')}>`);
  process.exitCode = 1;
} else {
  await run();
}
