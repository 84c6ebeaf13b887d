/** Words that tell who a column, a role or a name is about. */
import { describe, expect, it } from 'vitest';
import { aroundRoles, isOfFamily, isOfStaff, leadsToPerson, namesPlace } from '@/core/knowledge/page-words';

describe('words for those around the person', () => {
  it('tell columns of staff and of family from columns of people in care', () => {
    expect(['Given by', 'Signed', 'Allocated carer', 'Informed'].every(isOfStaff)).toBe(true);
    expect(['Relationship', 'Next of kin', 'Visitors'].every(isOfFamily)).toBe(true);
    expect(['Name', 'Resident', 'Who', 'Diet'].some((name) => isOfStaff(name) || isOfFamily(name))).toBe(
      false,
    );
  });

  it('tell streets and wards from people, and roles from names', () => {
    expect(['Beech Court', 'Larch House', 'Ward'].every(namesPlace)).toBe(true);
    expect(['Ruth Adeyemi', 'Courtney Holmes'].some(namesPlace)).toBe(false);
    expect(aroundRoles.has('keyworker')).toBe(true);
    expect(aroundRoles.has('ruth')).toBe(false);
  });

  it('tell what leads to a person from what names a part of the plan', () => {
    expect(['Resident record', 'You are viewing', 'Child’s home file'].every(leadsToPerson)).toBe(true);
    expect(['For', 'Open', 'Care notes', 'Written by', 'Eating plan'].some(leadsToPerson)).toBe(false);
  });
});
