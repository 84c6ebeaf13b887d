/** Sets whose drafts are counted and not shown. */
const ASIDE = ['held out', 'aside', 'mixed aside'];

/** Nobody has read these; what they show or teach would tell in what is measured on them. */
const UNREAD = /^(?:seventh|ninth|tenth|seventeenth)$|-held$/u;

/** @param set its folder */
export const isUnread = (set: string): boolean => UNREAD.test(set);

/** @param set as a report names it */
export const mayBeShown = (set: string): boolean => !ASIDE.includes(set) && !isUnread(set);
