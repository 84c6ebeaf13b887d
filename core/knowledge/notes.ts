/** The built-in note types, one file each in knowledge/notes, validated once. */
import { z } from 'zod';
import common from '@/knowledge/notes/common.json';
import N01 from '@/knowledge/notes/N01.json';
import N02 from '@/knowledge/notes/N02.json';
import N03 from '@/knowledge/notes/N03.json';
import N04 from '@/knowledge/notes/N04.json';
import N05 from '@/knowledge/notes/N05.json';
import N06 from '@/knowledge/notes/N06.json';
import N07 from '@/knowledge/notes/N07.json';
import N08 from '@/knowledge/notes/N08.json';
import N09 from '@/knowledge/notes/N09.json';
import N10 from '@/knowledge/notes/N10.json';
import N11 from '@/knowledge/notes/N11.json';
import N12 from '@/knowledge/notes/N12.json';
import N13 from '@/knowledge/notes/N13.json';
import N14 from '@/knowledge/notes/N14.json';
import N15 from '@/knowledge/notes/N15.json';
import N16 from '@/knowledge/notes/N16.json';
import N17 from '@/knowledge/notes/N17.json';
import N18 from '@/knowledge/notes/N18.json';
import N19 from '@/knowledge/notes/N19.json';
import N20 from '@/knowledge/notes/N20.json';
import N21 from '@/knowledge/notes/N21.json';
import N22 from '@/knowledge/notes/N22.json';
import N23 from '@/knowledge/notes/N23.json';
import N24 from '@/knowledge/notes/N24.json';
import N25 from '@/knowledge/notes/N25.json';
import N26 from '@/knowledge/notes/N26.json';
import N27 from '@/knowledge/notes/N27.json';
import N28 from '@/knowledge/notes/N28.json';
import N29 from '@/knowledge/notes/N29.json';
import N30 from '@/knowledge/notes/N30.json';
import N31 from '@/knowledge/notes/N31.json';
import N32 from '@/knowledge/notes/N32.json';
import N33 from '@/knowledge/notes/N33.json';
import N34 from '@/knowledge/notes/N34.json';
import N35 from '@/knowledge/notes/N35.json';
import N36 from '@/knowledge/notes/N36.json';
import N37 from '@/knowledge/notes/N37.json';
import N38 from '@/knowledge/notes/N38.json';
import N39 from '@/knowledge/notes/N39.json';
import N40 from '@/knowledge/notes/N40.json';
import N41 from '@/knowledge/notes/N41.json';
import N42 from '@/knowledge/notes/N42.json';
import N43 from '@/knowledge/notes/N43.json';
import { commonElementsSchema, noteTypeSchema, type NoteKnowledge } from './note-types';
import { packaged } from './packaged';

const files = [
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N07,
  N08,
  N09,
  N10,
  N11,
  N12,
  N13,
  N14,
  N15,
  N16,
  N17,
  N18,
  N19,
  N20,
  N21,
  N22,
  N23,
  N24,
  N25,
  N26,
  N27,
  N28,
  N29,
  N30,
  N31,
  N32,
  N33,
  N34,
  N35,
  N36,
  N37,
  N38,
  N39,
  N40,
  N41,
  N42,
  N43,
];

export const builtInNotes: NoteKnowledge = {
  types: packaged(z.array(noteTypeSchema), files),
  common: packaged(commonElementsSchema, common).elements,
};
