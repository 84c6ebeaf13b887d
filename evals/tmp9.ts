import { readFileSync, writeFileSync } from 'node:fs';
import { linedPages } from '@/evals/findings/pages';
import { scoreRow, HEAD } from '@/evals/findings/score-pages';
import { rowsOfLine, rowsOfPage, rowsOfLinedPage } from '@/evals/findings/line-rows';
import { weighLines } from '@/evals/findings/learn-lines';
import { isHeld, lineCases } from '@/evals/findings/cases';
import { readLines, type LineWords } from '@/core/knowledge/line-words';
const snaps = JSON.parse(readFileSync('/tmp/p9snaps.json','utf8'));
const pages = linedPages().filter(p=>!p.held);
console.log(HEAD.join('\n'));
const base=[...lineCases().filter(o=>!isHeld(o)).flatMap(rowsOfLine), ...snaps.flatMap((s:any)=>rowsOfPage(s.snapshot,s.wanted))];
const file=(words:LineWords['words'])=>readLines({id:'line-words',source:'x',confidence:'J',words});
const half=(a:string)=>pages.filter(p=>p.author===a);
for (const [a,o] of [['first','second'],['second','first']] as const) {
  console.log(scoreRow(a+' as is', half(a)));
  const rows=[...base,...half(o).flatMap(rowsOfLinedPage)];
  const w=weighLines(rows);
  writeFileSync(`/tmp/p9/lines-${a}.json`,JSON.stringify(w));
  console.log(scoreRow(a+' left out', half(a), { weights: file(w) }), rows.length);
}
