/** Who did what and who was told, in the draft and in the shorthand. */
import type { Both, Changed, ChangedKind } from './both';
import type { Word } from './read';
import { relationsOf } from './who';
import { RESIDENT, roleOf } from './words';

export function who({ typed, draft, from }: Both): Changed[] {
  const given = new Map(relationsOf(typed, true).map((each) => [each.verb.at, each]));
  return relationsOf(draft, false).flatMap(({ verb, agent, patient }): Changed[] => {
    const said = given.get(from[verb.at] ?? -1);
    if (!said) return [];
    const isBeside = (one: string, other: string): boolean =>
      typed.some(
        ({ person }, i) =>
          person === one && typed.slice(Math.max(0, i - 3), i + 4).some((each) => each.person === other),
      );
    const is = (one: Word | null, other: Word | null): boolean =>
      one !== null && one.person === other?.person;
    const isAlike = (one: Word, other: Word): boolean =>
      is(one, other) ||
      (one.person !== null &&
        other.person !== null &&
        roleOf(one.key) !== roleOf(other.key) &&
        isBeside(one.person, other.person));
    const wrong = (kind: ChangedKind, word: Word | null): Changed[] => [
      { kind, words: `${word?.key} ${verb.key}` },
    ];
    if (is(said.patient, agent) && !is(said.agent, agent)) return wrong('person', agent);
    if (is(said.agent, patient) && !is(said.patient, patient)) return wrong('person', patient);
    const isNamed = (word: Word | null): boolean => word !== null && !RESIDENT.has(word.key);
    if (
      said.patient &&
      patient &&
      isNamed(said.patient) &&
      isNamed(patient) &&
      !isAlike(said.patient, patient)
    )
      return wrong('person', patient);
    if (said.agent && agent && !isAlike(said.agent, agent) && (isNamed(agent) || !isNamed(said.agent)))
      return wrong('subject', agent);
    const isFree = !said.agent && !(said.patient && said.patient.person === 'writer');
    const doing = verb.verb?.doing;
    const isTold = doing === 'worker' || verb.verb?.root === 'told' || verb.verb?.root === 'informed';
    const isLed = typed.slice(Math.max(0, said.verb.at - 4), said.verb.at).some(({ person }) => person);
    if (isFree && !isLed && isTold && agent?.person === 'resident') return wrong('subject', agent);
    if (isFree && !isLed && doing === 'own' && agent?.person === 'writer') return wrong('subject', agent);
    return [];
  });
}

/** People who are in one text and not in the other. */
export function lost({ typed, draft }: Both): Changed[] {
  const of = (words: readonly Word[]): Set<string> =>
    new Set(
      words.flatMap(({ person }) => (person && person !== 'writer' && person !== 'resident' ? [person] : [])),
    );
  const [given, shown] = [of(typed), of(draft)];
  return [...shown]
    .filter((person) => roleOf(person) !== null && !given.has(person))
    .filter(
      (person) => !(person === 'nurse' && typed.some(({ key }) => /^(?:cpn|tvn|rmn|nic|ms)$/u.test(key))),
    )
    .filter((person) => !typed.some(({ key }) => key.startsWith(person.slice(0, 3))))
    .map((person) => ({ kind: 'person', words: person }));
}
