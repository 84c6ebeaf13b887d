import type { Evidence } from '@/core/record/evidence';
import type { Person } from '@/core/record/record';

/** Every place that says who the person is. */
export function identityOf({ name, dateOfBirth, identifiers }: Person): Evidence[] {
  return [name, dateOfBirth, ...identifiers].flatMap((found) => found?.evidence ?? []);
}
