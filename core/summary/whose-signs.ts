/** What of a page tells whose a statement is: whom it names, its words, and the names and parts of the page around it. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { expand } from '@/core/knowledge/red-flags';
import type { Reading } from '@/core/record/build';
import { wordsOfNames } from '@/core/record/called';
import { isNameLike, OwnNames } from '@/core/record/own-names';
import { namesAround } from '@/core/record/people-around';
import type { Block } from '@/core/record/snapshot';
import { namingOf } from '@/core/text/naming';
import { PLACE_UP_TO_NUMBER } from '@/core/text/rooms';
import { beginsCapital, hasLetter, normalise, tokenise, type Token } from '@/core/text/tokens';
import type { Statement } from './statements';

const family = new Set(expand(['@family']));
const fellows = new Set(assertionCues.fellows);
const isIn = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || set.has(word.replace(/s$/u, ''));
const bare = (text: string): string => normalise(text.endsWith('s') ? text.replace(/['’]s$/u, '') : text);
const HE = new Set(['he', 'him', 'his', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);
const I = new Set(['i', 'me', 'my', 'mine', 'myself', 'im', 'ive']);
const TITLE = /^(?:mr|mrs|miss|ms|mx)$/u;

/** Signs that a pattern tells, each by its name. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['place', new RegExp(`\\b${PLACE_UP_TO_NUMBER}\\d{1,3}\\b`, 'iu')],
  ['eg', /\be\.?g\.?\b|\bfor example\b|\bsuch as\b/iu],
  ['brackets', /[[{<☐_]/u],
  ['quoted', /^["“”‘]|:\s*["“]/u],
  ['asks', /\?\s*$/u],
  ['year', /\b(?:19|20)\d\d\b/u],
];

const TEXT_MOST = 600;
const NAME_MOST = 80;
const HEAD_MOST = 240;
const READ_MOST = 2_000;
const AKIN = 3;
const NEAR = 6;
const LEVELS = 5;

type Who = 'own' | 'other' | 'none';
type Add = (sign: string) => void;

/** In which of the stretches that these bounds part a number lies. */
const step = (value: number, ...bounds: number[]): number => {
  const at = bounds.findIndex((bound) => value <= bound);
  return at === -1 ? bounds.length : at;
};

export class WhoseSigns {
  private readonly own: ReadonlySet<string>;
  private readonly around: ReadonlySet<string>;
  private readonly names: OwnNames;
  private readonly all: readonly Block[];
  private readonly places: ReadonlyMap<string, number>;
  /** Blocks that begin with somebody's name, by their places. */
  private readonly heads: { at: number; who: Who }[] = [];
  private readonly inGroup = new Map<string, Set<string>>();
  private readonly inRow = new Map<string, Set<Who>>();
  private readonly gender: 'he' | 'she' | null;
  private readonly nameAt: number;

  constructor(private readonly reading: Reading) {
    const { owner, pieces, blocks } = reading;
    this.own = new Set(
      [...wordsOfNames(owner)].flatMap((word) => [word, ...(familiarNames.get(word) ?? [])]),
    );
    this.around = namesAround(pieces);
    this.names = new OwnNames(owner, pieces);
    this.all = blocks.all;
    this.places = new Map(this.all.map(({ id }, at) => [id, at]));
    let [he, she] = [0, 0];
    this.all.forEach((block, at) => {
      const tokens = tokenise(block.text.slice(0, READ_MOST));
      he += tokens.filter(({ norm }) => HE.has(norm)).length;
      she += tokens.filter(({ norm }) => SHE.has(norm)).length;
      this.readBlock(block, at, tokens);
    });
    this.gender = he > 2 * she + 1 ? 'he' : she > 2 * he + 1 ? 'she' : null;
    this.nameAt = this.places.get(owner.name?.evidence[0]?.block ?? '') ?? -1;
  }

  private readBlock(block: Block, at: number, tokens: readonly Token[]): void {
    const who = this.headOf(block.text);
    if (who !== 'none') this.heads.push({ at, who });
    if (block.cell) {
      const key = `${block.cell.table}:${block.cell.row}`;
      const row = this.inRow.get(key) ?? new Set();
      if (who === 'other') row.add('other');
      if (tokens.some(this.isMine)) row.add('own');
      this.inRow.set(key, row);
    }
    const others = tokens.filter(this.isOther).map(({ text }) => bare(text));
    for (const group of [block.group, this.reading.blocks.group(block.group)?.parent ?? null])
      if (group !== null) {
        const known = this.inGroup.get(group) ?? new Set();
        for (const name of others) known.add(name);
        this.inGroup.set(group, known);
      }
  }

  /** "Cal’s" is Callum’s. */
  private isMine = ({ text }: Token): boolean => {
    const whole = bare(text);
    const word = whole.replace(/s$/u, '');
    if (this.own.has(whole) || this.own.has(word)) return true;
    const isShort = beginsCapital(text) && word.length >= AKIN;
    return isShort && [...this.own].some((own) => own.startsWith(word));
  };

  /** The person's, or short for it: "Gerry" may be Geraldine. */
  private isAkin = (word: string): boolean =>
    [...this.own].some((own) => own === word || (own.length >= AKIN && word.startsWith(own.slice(0, AKIN))));

  private isOther = (token: Token): boolean => {
    if (!beginsCapital(token.text)) return false;
    const word = bare(token.text);
    const isName = firstNames.has(word) || this.reading.otherNames.has(word);
    return isName && !this.around.has(word) && !this.isAkin(word);
  };

  /** Whose name a text begins with. */
  private headOf(text: string): Who {
    const naming = text.length > HEAD_MOST ? null : namingOf(text);
    if (!naming) return 'none';
    const whom = this.names.whom(naming);
    if (whom === 'own') return 'own';
    const isApart = naming.parted || naming.place !== null;
    return isNameLike(naming) && isApart && whom !== 'unsure' ? 'other' : 'none';
  }

  /** Whom a text names, and how. */
  private named(prefix: string, tokens: readonly Token[], add: Add): void {
    const list = tokens.filter(({ norm }) => hasLetter(norm));
    const others = new Set<string>();
    let first = -1;
    list.forEach((token, at) => {
      const isTitled =
        TITLE.test(list[at - 1]?.norm ?? '') && ![token, list[at + 1] ?? token].some(this.isMine);
      if (!isTitled && !this.isOther(token)) return;
      if (first === -1) first = at;
      others.add(bare(token.text));
      if (/['’]s$/u.test(token.text)) add(`${prefix}others-own`);
      if (isTitled) add(`${prefix}titled`);
      if ([list[at - 1], list[at + 1]].some((one) => isIn(family, one?.norm ?? ''))) add(`${prefix}kin`);
    });
    if (first !== -1) add(`${prefix}other-at${step(first, 0, 1, 3, 8)}`);
    if (others.size > 0) add(`${prefix}others${Math.min(3, others.size)}`);
    const own = list.findIndex(this.isMine);
    if (own !== -1) add(`${prefix}own`);
    if (own !== -1 && (first === -1 || own < first)) add(`${prefix}own-first`);
    const around = list.findIndex((token) => beginsCapital(token.text) && this.around.has(bare(token.text)));
    if (around !== -1) add(`${prefix}around${step(around, 0, 2)}`);
    const role = list.findIndex(({ norm }) => isIn(family, norm));
    if (role !== -1) add(`${prefix}family${step(role, 0, 2, 6)}`);
    if (list.some(({ norm }) => isIn(fellows, norm))) add(`${prefix}fellow`);
  }

  private pronounOf(tokens: readonly Token[]): string {
    const [he, she] = [HE, SHE].map((set) => tokens.some(({ norm }) => set.has(norm)));
    if (!he && !she) return tokens.some(({ norm }) => I.has(norm)) ? 'i' : 'none';
    if (this.gender === null || he === she) return 'mixed';
    return (he ? 'he' : 'she') === this.gender ? 'same' : 'clash';
  }

  /** The signs of a statement; the same statement of the same page always has the same. */
  of(one: Statement): Set<string> {
    const signs = new Set(['#']);
    const add: Add = (sign) => void signs.add(sign);
    const text = one.text.slice(0, TEXT_MOST);
    const tokens = tokenise(text);
    this.named('#', tokens, add);
    add(`#says-${this.pronounOf(tokens)}`);
    for (const [name, pattern] of PATTERNS) if (pattern.test(text)) add(`#${name}`);
    add(`#long${step(tokens.length, 3, 6, 12, 25)}`);
    for (const { norm } of tokens) if (hasLetter(norm)) add(norm);
    for (const [prefix, name] of [
      ['#l:', one.label],
      ['#t:', one.title ?? ''],
    ] as const) {
      if (name === '') continue;
      const words = tokenise(name.slice(0, NAME_MOST));
      add(prefix);
      add(`${prefix}${this.headOf(name)}`);
      this.named(prefix, words, add);
      for (const { norm } of words) if (hasLetter(norm)) add(`${prefix.charAt(1)}:${norm}`);
    }
    this.placed(one, add);
    for (const is of ['heading', 'typed', 'loud'] as const) if (one[is]) add(`#is-${is}`);
    if (one.note) add('#note');
    return signs;
  }

  /** Where in the page it stands, and whose names stand before and around it. */
  private placed(one: Statement, add: Add): void {
    const { blocks } = this.reading;
    const block = blocks.get(one.evidence.block);
    const at = this.places.get(one.evidence.block);
    if (!block || at === undefined) return;
    add(`#kind-${block.kind}`);
    if (one.evidence.start > 0) {
      add('#part');
      const said = tokenise(
        one.blockText.slice(Math.max(0, one.evidence.start - TEXT_MOST), one.evidence.start),
      );
      const last = said.findLast((token) => this.isMine(token) || this.isOther(token));
      if (last) add(this.isMine(last) ? '#after-own' : '#after-other');
    }
    for (const group of blocks.ancestors(block.group).slice(0, LEVELS)) {
      add(`#in-${group.role}`);
      for (const { norm } of tokenise((group.name ?? '').slice(0, NAME_MOST)))
        if (hasLetter(norm)) add(`g:${norm}`);
    }
    const parent = blocks.group(block.group)?.parent ?? '';
    add(`#group${step(this.inGroup.get(block.group ?? '')?.size ?? 0, 0, 1, 3)}`);
    add(`#around${step(this.inGroup.get(parent)?.size ?? 0, 0, 1, 3)}`);
    const last = this.heads.findLast((head) => head.at <= at);
    if (last) add(`#${last.who}-before${step(at - last.at, 0, 1, 3, 8)}`);
    const near = this.heads.filter((head) => Math.abs(head.at - at) <= NEAR);
    add(`#near${step(near.filter(({ who }) => who === 'other').length, 0, 1, 2, 4)}`);
    if (near.some(({ who }) => who === 'own')) add('#near-own');
    for (const who of (block.cell && this.inRow.get(`${block.cell.table}:${block.cell.row}`)) ?? [])
      add(`#row-${who}`);
    if (at < this.nameAt) add('#before-name');
    if (at >= this.all.length * 0.9) add('#at-end');
    if (block.heading === null) add('#untitled');
  }
}
