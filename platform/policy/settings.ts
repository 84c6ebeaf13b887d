/**
 * Every setting there is. The managed schema, docs/settings.md and the sample policies are made from this table,
 * and the settings page and the self-test show it: a new setting is one more entry here.
 */
import { z } from 'zod';
// A relative path: the build's own configuration reads this file before '@' is known.
import { parts, type Part } from '../../core/parts';

interface Setting<Schema extends z.ZodType, Unset> {
  group: 'who' | 'summary' | 'questions' | 'drafts' | 'spot-check';
  /** One sentence or two for the person in IT who sets it. */
  what: string;
  schema: Schema;
  /** In force where nobody set it. */
  unset: Unset;
  /** In force where it was set to something it cannot be; `unset` when left out. Never the laxer of two. */
  wrong?: z.output<Schema> | Unset;
  sample: z.input<Schema>;
  /** A worker may choose it where the organisation does not. */
  own?: true;
}

const setting = <Schema extends z.ZodType, Unset>(each: Setting<Schema, Unset>) => each;

/** A JSON document of the organisation. No more is looked at here: what it may say is known where it is used. */
const ownDocument = z.string().max(100_000);

const careOrigin = /^(https?):\/\/(\*\.)?([^/*:\s]+)(:\d+)?(?:\/\*?)?$/;

export const definitions = {
  organisationName: setting({
    group: 'who',
    what: 'Name of the organisation. Staff see it in the panel and beside every setting that is locked.',
    schema: z.string().trim().min(1).max(200),
    unset: null,
    sample: 'Larch House Care Group',
  }),
  careOrigins: setting({
    group: 'who',
    what: 'Web addresses of the care record systems Careside may read; `https://*.care.example` covers every name that ends in care.example. When set, Careside reads no other site. A list without one good address means that it reads none.',
    schema: z.array(z.string().trim().toLowerCase().max(500).regex(careOrigin)).max(500),
    unset: null,
    wrong: [],
    sample: ['https://care.example', 'https://*.rostering.example'],
  }),
  partsOff: setting({
    group: 'who',
    what: 'Parts of Careside that nobody here may use: `drafts` (writing notes from shorthand), `questions` (about the note being typed), `insertion` (putting text into the page; copying stays), `spot-check`. A part that is switched off is not shown.',
    schema: z.array(z.enum(parts)).max(parts.length),
    unset: [] as Part[],
    sample: ['spot-check'],
  }),
  siteMaps: setting({
    group: 'who',
    what: 'For a record system that Careside does not read as it should: the words it uses for the person’s name, for notes and for note boxes. One JSON document, as text; docs/knowledge.md describes it. These are hints: nothing is taken that the page does not show. Of a wrong document nothing is used: the panel and the self-test name the line.',
    schema: ownDocument,
    unset: null,
    sample:
      '{"version":1,"sites":[{"site":"https://care.example","person":["Known to us as"],"notes":["Journal"],"noteBoxes":[{"label":"Meal log","kind":"N03"}]}]}',
  }),
  summaryLength: setting({
    group: 'summary',
    what: 'How long the summary is when a page is opened. A worker can always look at more.',
    schema: z.enum(['glance', 'screen', 'full']),
    unset: 'screen' as const,
    sample: 'screen',
    own: true,
  }),
  noteTypes: setting({
    group: 'questions',
    what: 'Your own kinds of note and what each should say: one JSON document, as text, that adds to, replaces or switches off what comes with Careside. docs/knowledge.md describes it. Of a wrong document nothing is used: the panel and the self-test name the line.',
    schema: ownDocument,
    unset: null,
    sample: '{"version":1,"name":"Larch House","off":{"types":["N43"],"elements":["N03.position"]}}',
  }),
  wording: setting({
    group: 'questions',
    what: 'Your own list of wording worth another look, beside the built-in one: one JSON document, as text. docs/knowledge.md describes it. Of a wrong document nothing is used: the panel and the self-test name the line.',
    schema: ownDocument,
    unset: null,
    sample:
      '{"version":1,"name":"Larch House","phrases":[{"id":"X01","phrase":"service user","action":"S","why":"We call people by their name.","suggestion":"Use the person’s name.","cues":["service user"],"unless":[],"source":"Larch House style guide","confidence":"K"}],"off":[]}',
  }),
  draftOrder: setting({
    group: 'drafts',
    what: 'Order of the sentences of a draft: as the worker typed them, by the clock times in them, or in the order in which a note of its kind tells things.',
    schema: z.enum(['as-typed', 'time', 'note-type']),
    unset: 'as-typed' as const,
    sample: 'time',
    own: true,
  }),
  otherPeople: setting({
    group: 'drafts',
    what: 'How other people are written in a draft: as the worker typed them, or by initials with the role the worker gave (`Mavis` becomes `M.`, `her daughter Jane` becomes `her daughter J.`). The person of the record, staff named with their role and whoever was told keep their names. So do spoken words in quotation marks, and a name where it is not plain that somebody is meant. The worker sees what was typed and can change any line.',
    schema: z.enum(['as-typed', 'initials']),
    unset: 'as-typed' as const,
    wrong: 'initials',
    sample: 'initials',
  }),
  draftLine: setting({
    group: 'drafts',
    what: 'A line added to every draft. What stands in [square brackets] is asked of the worker. Nothing is added when not set.',
    schema: z.string().trim().max(300),
    unset: null,
    sample: 'Drafted with Careside, checked by [your name].',
  }),
  idleWipeMinutes: setting({
    group: 'drafts',
    what: 'Minutes without use after which drafts are cleared.',
    schema: z.int().min(1).max(720),
    unset: 15,
    sample: 10,
    own: true,
  }),
  wipeOnOtherPerson: setting({
    group: 'drafts',
    what: 'Whether drafts are cleared as soon as another person’s record is opened in the same record system. When not set they are kept, out of sight, until their own person’s record is opened again, the time runs out or somebody signs out.',
    schema: z.boolean(),
    unset: false,
    wrong: true,
    sample: true,
  }),
  engine: setting({
    group: 'drafts',
    what: 'Who writes out a draft: rules alone (`rules`); Careside’s own small model on top of them (`own`); or, asked before it, the model built into the browser, where it is on this computer (`browser`), or the model of an installed pack (`pack`). All run on this computer. With `rules` or `own` no larger model is ever asked.',
    schema: z.enum(['rules', 'own', 'browser', 'pack']),
    unset: 'own' as const,
    wrong: 'rules',
    sample: 'rules',
    own: true,
  }),
  browserModelDownload: setting({
    group: 'drafts',
    what: 'Whether staff may have the browser fetch its own model, several gigabytes, by a click in the panel. The browser gets it from its maker; nothing of Careside is sent. Used with `engine` set to `browser`.',
    schema: z.boolean(),
    unset: false,
    sample: false,
  }),
  modelPacks: setting({
    group: 'drafts',
    what: 'Model packs that may be installed and used, each as the SHA-256 of its `careside-pack.json`. An empty list allows none; any may be installed when not set. `npm run model:pack` prints the value.',
    schema: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .max(64)
          .regex(/^[0-9a-f]{64}$/),
      )
      .max(50),
    unset: null,
    wrong: [],
    sample: ['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  }),
  resultsByAuthor: setting({
    group: 'spot-check',
    what: 'Whether a spot-check may show results by who wrote the notes, on the screen alone. Tell staff before you switch it on.',
    schema: z.boolean(),
    unset: false,
    sample: false,
  }),
  keepReviewsDays: setting({
    group: 'spot-check',
    what: 'Days after which kept spot-checks, feedback and counts of use are deleted. They hold no names and no text.',
    schema: z.int().min(1).max(3660),
    unset: 730,
    sample: 365,
  }),
};

export type SettingName = keyof typeof definitions;

/** The value of every setting. What the organisation left open is as the worker chose, or else as Careside has it. */
export type Settings = {
  readonly [Name in SettingName]:
    z.output<(typeof definitions)[Name]['schema']> | (typeof definitions)[Name]['unset'];
};

export const settingNames = Object.keys(definitions) as SettingName[];

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(definitions, name);

/**
 * Whether an address is one of the organisation's care systems.
 * @param careOrigins as in the settings; a host may begin with `*.` and then covers its subdomains too
 */
export function isCareOrigin(url: string, careOrigins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const page = new URL(url);
  return careOrigins.some((entry) => {
    const match = careOrigin.exec(entry);
    if (!match) return false;
    const [, scheme, wild, host = '', port] = match;
    if (page.protocol !== `${scheme}:`) return false;
    if (port !== undefined && page.port !== port.slice(1)) return false;
    return page.hostname === host || (wild !== undefined && page.hostname.endsWith(`.${host}`));
  });
}
