import { judgeNote } from '@/core/gaps/judge-note';
import { readFileSync } from 'node:fs';
const notes=readFileSync('evals/cases/notes/dev/n12-n22.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).text).join(' ').slice(0,2000);
for(let k=0;k<15;k++)judgeNote({text:notes.slice(0,1500)+k});
const ts=[];for(let k=0;k<21;k++){const a=performance.now();judgeNote({text:notes.slice(0,1990)+k});ts.push(performance.now()-a)}
ts.sort((a,b)=>a-b);console.log('median',ts[10].toFixed(1),'max',ts[20].toFixed(1));
