import { writeFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import { hazardLog, hazards } from './hazards';

writeFileSync(inRoot('docs', 'assurance', 'hazard-log.md'), await hazardLog(hazards()));
console.log('Written: docs/assurance/hazard-log.md');
