/** When a record system has signed its worker out: by the address, or by a page that asks to sign in. */
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';

const SIGN_OUT =
  /(?:^|[/?&#=._-])(?:(?:log|sign|logged|signed)[-_]?(?:out|off)|end[-_]?session)(?:$|[/?&#=._-])/iu;

/** "https://care.example/account/sign-out". The site's own name says nothing. */
export function isSignOutAddress(url: string): boolean {
  return SIGN_OUT.test(url.replace(/^[a-z-]+:\/\/[^/?#]*/iu, ''));
}

/** One box for a password and nobody's record: a form to sign in. Two boxes are for changing a password. */
export function asksToSignIn({ fields }: PageSnapshot, { person }: CareRecord): boolean {
  return person.key === '' && fields.filter(({ type }) => type === 'password').length === 1;
}
