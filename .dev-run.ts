import { readFileSync, readdirSync } from 'node:fs';
import { judgeNote } from '@/core/gaps/judge-note';
import { builtInNotes } from '@/core/knowledge/notes';
import { score } from '/work/wt/f/evals/gaps/score';
const dir='/work/wt/f/evals/cases/notes/dev/';
const oracle=process.argv.includes('--oracle');
const notes=readdirSync(dir).flatMap(f=>readFileSync(dir+f,'utf8').trim().split('\n').map(l=>JSON.parse(l)));
const judged=notes.map((n:any)=>({note:n,judgement:judgeNote(oracle?{...n,chosenTypes:n.types}:n)}));
const safety=new Set(builtInNotes.types.filter(t=>t.safety).map(t=>t.id));
const req=new Set([...builtInNotes.common,...builtInNotes.types.flatMap(t=>t.elements)].filter(e=>e.req!=='r').map(e=>e.id));
const {disagreements,...f}=score(judged,safety,req);
console.log(JSON.stringify(f,null,1));
const by:any={};
for(const d of disagreements)(by[d.id]??=[]).push(d);
if(process.argv.includes('--list')){
 for(const [id,l] of Object.entries<any>(by).sort((a:any,b:any)=>b[1].length-a[1].length)){
  console.log('## '+id+' '+l.length);
  for(const d of l){const j:any=judged.find((x:any)=>x.note.id===d.note);const g=j.judgement.gaps.find((g:any)=>g.id===d.id);console.log(`  ${d.note} said ${d.said} label ${d.label} ev=${JSON.stringify(g?.evidence.map((e:any)=>e.quote.slice(0,50)))}`)}
 }}
if(process.argv.includes('--types'))for(const j of judged as any){const a=j.judgement.types.map((t:any)=>t.id).join(),b=j.note.types.join();if(a!==b)console.log(j.note.id,'label',b,'said',a,'|',j.note.text.slice(0,100))}
const t0=performance.now();for(let i=0;i<3;i++)for(const n of notes as any)judgeNote(n);console.log('ms per note',(performance.now()-t0)/3/notes.length);
if(process.argv.includes('--q'))for(const j of judged as any)if(j.note.complete&&j.judgement.asked.length)console.log(j.note.id,j.judgement.asked.join(' '));
