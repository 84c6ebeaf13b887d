import { judgeNote } from '@/core/gaps/judge-note';
import { readText } from '@/core/text/scope';
const t=process.argv[2]!;
const j=judgeNote({text:t});console.log(j.types, j.asked);console.log(j.gaps.map(g=>`${g.id} ${g.status} ${g.missing} ${g.evidence.map(e=>e.quote)}`).join('\n'));
console.log(readText(t).scopes.map(s=>s.kind+': '+t.slice(s.start,s.end)));
