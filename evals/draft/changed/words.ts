/** The words by which the scorer of changed facts reads a text. It shares nothing with core/draft. */

/** Forms of what happens: the worker's doing, the person's own, telling somebody, or anybody's. */
export type Doing = 'worker' | 'own' | 'tell' | 'any';

const table: Record<Doing, string> = {
  worker:
    'gave given give gvn gav|assisted asst assist|offered offer|checked check|applied apply appl|recorded record|changed change|emptied empty|prompted prompt|reassured|helped help|cleaned clean|measured|weighed|turned repositioned|administered|reviewed review|hoisted|creamed|supported|encouraged|dressed',
  own: 'ate eaten eat|drank drunk drink|slept sleep|walked walk|declined decline refused refuse ref refd declines refuses refusing|laughed|fell fallen fall|cried|sat sit|shouted|smiled|threw thrown|coughed|vomited|woke woken wake|chose chosen choose|hit|kicked|slipped|tripped|choked|sang sung|complained',
  tell: 'told tell|informed inform|rang ring rung phoned called phone call tel|notified|updated|emailed|messaged',
  any: 'found find|saw seen see|said say says|asked ask|took taken take|went gone go|came come|left|moved|washed wash|sent send|visited visit|bathed|showered|put|brought bring|stayed stay|stopped|started|settled|returned|arrived|advised adv',
};

export interface Verb {
  root: string;
  doing: Doing;
}

const verbs = new Map<string, Verb>(
  (Object.keys(table) as Doing[]).flatMap((doing) =>
    (table[doing] ?? '').split('|').flatMap((forms) => {
      const each = forms.split(' ');
      return each.map((form) => [form, { root: each[0] ?? form, doing }] as const);
    }),
  ),
);
export const verbOf = (word: string): Verb | null => verbs.get(word) ?? null;

const people: readonly string[] = [
  'daughter dtr dau|son|wife|husband hubby hus|mother mum|father dad|sister sis|brother bro|niece|nephew|granddaughter|grandson|friend|neighbour|family fam',
  'gp|doctor dr doc|nurse rn|dn|paramedic paramedics|111|999|pharmacist chemist pharmacy|manager mgr|senior snr|deputy|office|ward|physio|salt slt|ot|social sw|police|chaplain|dentist|dietitian',
];
const roles = new Map<string, string>(
  people.flatMap((list) =>
    list.split('|').flatMap((forms) => {
      const each = forms.split(' ');
      return each.map((form) => [form, each[0] ?? form] as const);
    }),
  ),
);
/** What somebody is to the person, or is for a living, under one word. */
export const roleOf = (word: string): string | null => roles.get(word) ?? null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const WRITER = set('i we me us staff carer carers myself');
export const RESIDENT = set('he she they him her them');
/** Stands between the one who does and what they do. */
export const BETWEEN = set(
  'has had was were is are be been being did does do also then just still now only later not never quickly already',
);
export const PASSIVE = set('was were is been being are be');

export const NEGATIVE = set(
  'no not nil none never without nothing nae cannot cant unable w/o didnt doesnt wasnt isnt hasnt havent couldnt wouldnt wont dont denies denied neither nor nobody nobdy nothin dint nowt nt aint arent werent shouldnt hadnt wdnt cdnt wisnae wasnae wouldnae cannae couldnae didnae hadnae hasnae wasny',
);
export const UNSURE = set(
  '? ?? ⁇ possibly possible poss maybe perhaps might may probably prob probable query unsure unclear think thinks thought seemed seems seem appeared appears looked looks look apparently allegedly',
);
/** What follows one of these may have come first, whatever the order of the words. */
export const TURNS = set('because bc cos as when while after before since who which that until till if');
export const TIMELY = set('before after until till');
/** Small words that carry no fact of their own. */
export const SMALL = set(
  'a mg mgs ml mls g kg mcg min mins minutes times time an the of at to and that was were is are be been being has had have did does do with in on for from by as it its this his her their she he they him them i my me we us our also there so but then when which who she w n x or up out off very bit into about his some any all own if just',
);
export const BODY = set(
  'arm arms leg legs hip hips knee knees foot feet heel heels hand hands wrist elbow shoulder eye eyes ear ears cheek side breast thigh shin ankle ankles buttock groin calf toe toes finger fingers forearm ribs lung jaw temple forehead',
);
