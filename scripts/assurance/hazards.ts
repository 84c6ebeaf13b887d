/** The hazard log: its data, the risk that follows from them, and the page a safety officer reads. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { houseMarkdown } from '@/scripts/lib/markdown';
import { inRoot } from '@/scripts/lib/root';

const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'] as const;
const likelihoods = ['very low', 'low', 'medium', 'high', 'very high'] as const;

type Severity = (typeof severities)[number];
type Likelihood = (typeof likelihoods)[number];

const words = z.string().min(4);

const hazard = z.strictObject({
  id: z.string().regex(/^H\d\d$/),
  hazard: words,
  harm: words,
  causes: z.array(words).min(1),
  controls: z.array(z.strictObject({ what: words, shown: z.array(z.tuple([words, words])).min(1) })).min(1),
  severity: z.enum(severities),
  likelihood: z.enum(likelihoods),
  left: words,
});

export type Hazard = z.infer<typeof hazard>;

const log = z.strictObject({ about: words, hazards: z.array(hazard).min(1) });

/** Throws when docs/assurance/hazards.json is not in its shape. */
export const hazards = (): Hazard[] =>
  log.parse(JSON.parse(readFileSync(inRoot('docs', 'assurance', 'hazards.json'), 'utf8'))).hazards;

/**
 * Risk by severity (across, minor to catastrophic) and likelihood.
 * Source: the example matrix of the DCB0129 implementation guidance, NHS Digital.
 */
const risk: Readonly<Record<Likelihood, readonly number[]>> = {
  'very high': [3, 4, 4, 5, 5],
  high: [2, 3, 3, 4, 5],
  medium: [2, 2, 3, 3, 4],
  low: [1, 2, 2, 3, 4],
  'very low': [1, 1, 2, 2, 3],
};

/** 1 (acceptable) to 5 (unacceptable). */
export const riskOf = (severity: Severity, likelihood: Likelihood): number =>
  risk[likelihood][severities.indexOf(severity)] ?? 5;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const part = (one: Hazard): string => `## ${one.id}

${one.hazard}

**Harm.** ${one.harm}

**Causes.**

${list(one.causes)}

**Controls, and the tests that show them.**

${list(
  one.controls.map(
    ({ what, shown }) =>
      `${what}\n${shown.map(([file, title]) => `  - [\`${file}\`](../../${file}): "${title}"`).join('\n')}`,
  ),
)}

**Risk with these controls**: ${one.severity} × ${one.likelihood} = **${riskOf(one.severity, one.likelihood)}**

**What is left.** ${one.left}
`;

const intro = `# Hazard log

Made by \`npm run hazards\` from [hazards.json](hazards.json); a test fails when they differ, or when a named test is not there.

In the shape of DCB0129: each hazard with its causes, its controls, the test that shows each control, and the risk that is left, from 1 (acceptable) to 5 (unacceptable) by the matrix of the standard's guidance. **Severity and likelihood are the makers' proposal. No clinical safety officer has signed this log.** An organisation that uses Careside takes it over into its own log under DCB0160 and adds what only it knows: who uses it, where, with what training, and what happens when it is not there.

`;

/** docs/assurance/hazard-log.md, in the house format. */
export function hazardLog(all: readonly Hazard[]): Promise<string> {
  const rows = all.map(
    (one) =>
      `| [${one.id}](#${one.id.toLowerCase()}) | ${one.hazard} | ${one.severity} | ${one.likelihood} | ${riskOf(one.severity, one.likelihood)} |`,
  );
  const table = `| | hazard | severity | likelihood | risk |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n`;
  return houseMarkdown(`${intro}${table}${all.map(part).join('\n')}`);
}
