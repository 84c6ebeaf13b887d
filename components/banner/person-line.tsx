import type { ReactNode } from 'react';
import type { Person } from '@/core/record/record';
import { Found, type SourceProps } from '@/components/summary/source-button';
import { dayWords } from '@/utils/days';
import { banner, summaryWords } from '@/components/ui/words';

interface Props extends SourceProps {
  person: Person;
}

type Stated = NonNullable<Person['name']>;

/** Who this is, as the page states it. Every fact opens its source, so the summary need not say it again. */
export function PersonLine({ person, ...source }: Props) {
  const { name, preferredName, dateOfBirth, age, pronouns } = person;
  const first = preferredName ?? name;
  const rest: [string, Stated | null, (value: string) => ReactNode][] = [
    ['born', dateOfBirth, (value) => `${banner.born} ${dayWords(value)}`],
    ['age', age, (value) => `${banner.age} ${value}`],
    ['pronouns', pronouns, (value) => value],
  ];
  const shown = rest.flatMap(([id, stated, words]) => (stated === null ? [] : [{ id, stated, words }]));
  const picked = source.pointer?.item.startsWith(factId('')) ? source.pointer : null;
  return (
    <div className="banner-person">
      <h1 className={first === null ? 'banner-noname' : undefined}>
        {first === null ? (
          banner.noName
        ) : (
          <Fact id="first" stated={first} {...source}>
            {first.value}
          </Fact>
        )}
      </h1>
      {name !== null && name.value !== first?.value && (
        <p className="banner-name">
          <Fact id="name" stated={name} {...source}>
            {name.value}
          </Fact>
        </p>
      )}
      {shown.length > 0 && (
        <ul className="banner-facts">
          {shown.map(({ id, stated, words }) => (
            <li key={id}>
              <Fact id={id} stated={stated} {...source}>
                {words(stated.value)}
              </Fact>
            </li>
          ))}
        </ul>
      )}
      {picked !== null && <Found pointer={picked} />}
    </div>
  );
}

const factId = (id: string) => `person:${id}`;

interface FactProps extends SourceProps {
  id: string;
  stated: Stated;
  children: ReactNode;
}

function Fact({ id, stated, pointer, onSource, children }: FactProps) {
  return (
    <button
      type="button"
      className="banner-fact"
      title={summaryWords.showOnPage}
      data-picked={pointer?.item === factId(id) || undefined}
      onClick={() => onSource(factId(id), stated.evidence)}
    >
      {children}
    </button>
  );
}
