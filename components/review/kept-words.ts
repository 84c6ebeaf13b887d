/** Words of the reviews that are kept: list, trend, files in and out. */
export const keptWords = {
  title: 'Kept reviews',
  what: (days: number) =>
    `Kept on this computer: counts, verdicts and kinds of note. No names, no dates of notes, no words. Deleted after ${days} days.`,
  none: 'No review has been kept yet.',
  noHome: 'No name given',
  unreadable: (count: number) =>
    `${count === 1 ? 'One review' : `${count} reviews`} could not be read. Nothing was deleted. A newer Careside may have kept ${count === 1 ? 'it' : 'them'}.`,
  lost: 'The browser found its store damaged and began a new one. The reviews, feedback and counts kept before are lost. Nothing in your record system changed, and your settings are as they were. If you saved reviews to a file, add that file again.',
  lostRead: 'I have read this',
  csv: 'Save as a table (CSV)',
  json: 'Save to hand on (JSON)',
  load: 'Add reviews from a file',
  print: 'Print or save as PDF',
  each: 'Each review',
  notes: (notes: number, of: number) =>
    `${notes} notes looked at, of ${of.toLocaleString('en-GB')} collected`,
  remove: 'Delete',
  removeSure: 'Delete it for good',
  removeAll: 'Delete everything kept',
  removeAllSure: 'Delete all reviews, feedback and counts for good?',
  yes: 'Yes, delete',
  no: 'No',
  together: 'All kept reviews together',
  keepTitle: 'Keep this review',
  keepWhat:
    'Keeps the counts and your verdicts for the trend. Notes and people become numbers that nobody can turn back. Remarks in your own words are not kept.',
  home: 'Name of the home or team (not of a person)',
  keep: 'Keep this review',
  said: {
    kept: 'The review is kept.',
    saved: 'Saved.',
    copied: 'This browser cannot save a file here. The text is on the clipboard: paste it into a file.',
    cancelled: 'Nothing was saved.',
    failed: 'That could not be saved. Try another folder.',
    loaded: (count: number) => `${count === 1 ? '1 review' : `${count} reviews`} read from the file.`,
    notOurs: 'This file holds no reviews of Careside. Nothing was changed.',
    removed: 'Deleted.',
  },
  trouble: {
    full: 'There is no room left on this computer, so this was not kept. Nothing that was kept before is lost. Save the reviews to a file, delete some, and try again.',
    broken: (what: string) =>
      `What was kept cannot be reached just now, so nothing was kept or deleted. Close other Careside pages and try again. If it goes on, tell your IT team: ${what}`,
  },
  tables: {
    trend: {
      title: 'Complete notes, review by review',
      what: 'Notes in which everything their kind asks for was found. Different samples differ by chance: where the lines overlap, nothing may have changed.',
    },
    homes: {
      title: 'Homes side by side',
      what: 'Complete notes in all kept reviews of each home. Homes with other kinds of note cannot be compared fairly.',
    },
  },
} as const;
