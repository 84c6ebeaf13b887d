/** What the extension is made of, in CycloneDX: npm's own account, without what differs from run to run. */
import { z } from 'zod';
import { readPack } from '@/core/model-pack';
import modelFiles from '@/platform/engine/tagger/files.json';
import { run } from '@/scripts/lib/run';
import { steadyUuid } from '@/scripts/lib/uuid';

const componentSchema = z.looseObject({
  name: z.string(),
  'bom-ref': z.string(),
  properties: z.array(z.object({ name: z.string() })).default([]),
});

const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), 'bom-ref': z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

/** npm as it was started, so that the same one runs on Windows too. */
const npm = (): [string, string[]] => {
  const started = process.env['npm_execpath'];
  return started ? [process.execPath, [started]] : ['npm', []];
};

interface Inside {
  /** The build's own list of its files: path and SHA-256. */
  files: string;
  /** The manifest of the larger model inside, as it stands, or null. */
  pack: string | null;
}

/**
 * Every package in the extension with its version, licence and hash, and the files of the models.
 * @throws when npm cannot tell, or tells it in another shape
 */
export async function makeSbom(inside: Inside): Promise<string> {
  const [command, first] = npm();
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const told = await run(command, [...first, ...asked], { onlyStdout: true });
  if (told.code !== 0) {
    throw new Error('npm could not list the packages (npm sbom). It comes with npm 10 and newer.');
  }
  return steadySbom(JSON.parse(told.output), inside);
}

/**
 * The same account with nothing in it that hangs on the time, on chance or on the folder's name.
 * @throws when it is not CycloneDX as npm writes it
 */
export function steadySbom(told: unknown, inside: Inside): string {
  const { metadata, ...bom } = bomSchema.parse(told);
  const { timestamp: _now, tools: _npm, component, ...rest } = metadata;
  // npm's own `--omit dev` leaves out packages of the extension that a development package needs too.
  const shipped = bom.components.filter(
    ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const components = [...shipped, ...ownModel(inside), ...packOf(inside)].sort((a, b) =>
    a['bom-ref'] < b['bom-ref'] ? -1 : 1,
  );
  const refs = new Set([component['bom-ref'], ...shipped.map((one) => one['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
  const about = { ...rest, component: { ...component, type: 'application', name: 'careside' } };
  const steady = { ...bom, serialNumber: '', metadata: about, components, dependencies };
  steady.serialNumber = `urn:uuid:${steadyUuid(JSON.stringify(steady))}`;
  return `${JSON.stringify(steady, null, 2)}\n`;
}

const fileOf = (ref: string, name: string, content: string) => ({
  'bom-ref': ref,
  type: name.endsWith('.onnx') ? 'machine-learning-model' : 'file',
  name,
  hashes: [{ alg: 'SHA-256', content }],
});

/** Careside's own model and the runtime of this build: no packages, but part of what is shipped. */
const ownModel = ({ files }: Inside): ReturnType<typeof fileOf>[] =>
  Object.entries(modelFiles)
    .filter(([, content]) => files.includes(content))
    .map(([name, content]) => fileOf(`careside-model/${name}`, name, content));

/** The larger model that was baked in, file by file, each with the model's licence. */
function packOf({ pack }: Inside): (ReturnType<typeof fileOf> & { licenses: object[] })[] {
  const told = pack === null ? null : readPack(pack);
  if (!told) return [];
  return told.files.map(({ path, sha256 }) => ({
    ...fileOf(`model-pack/${told.id}@${told.revision}/${path}`, path, sha256),
    licenses: [{ license: { name: told.licence } }],
  }));
}
