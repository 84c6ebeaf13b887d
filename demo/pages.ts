export interface DemoPage {
  id: string;
  path: string;
  /** What a reader should meet here. */
  shows: string;
  /** Name of the one person the page is about; null where it is about several or nobody. */
  person: string | null;
}

/** Every demo page worth opening, for the start page of npm start. */
export const demoPages: readonly DemoPage[] = [
  { id: 'harbour-people', path: '/harbour/', shows: 'list of people, no one person', person: null },
  {
    id: 'harbour-plan',
    path: '/harbour/people/peggy-ellis/plan',
    shows: 'care plan of 25 sections with seeded faults, six of them closed',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-plan-good',
    path: '/harbour/people/winston-clarke/plan',
    shows: 'care plan of 17 sections, complete and in date',
    person: 'Winston Clarke',
  },
  {
    id: 'harbour-overview',
    path: '/harbour/people/peggy-ellis',
    shows: 'tabs, one open; contacts table in a closed tab',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-visits',
    path: '/harbour/people/peggy-ellis/visits',
    shows: 'home care by visit: tasks in summary lists, key-safe code inside a task',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-medicines',
    path: '/harbour/people/peggy-ellis/medicines',
    shows: 'medicines table with row headers',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-notes',
    path: '/harbour/people/peggy-ellis/notes',
    shows: '63 daily notes, one added late',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-review',
    path: '/harbour/people/peggy-ellis/review',
    shows: 'the plan’s facts with the latest notes below them',
    person: 'Margaret Ellis',
  },
  {
    id: 'harbour-new-note',
    path: '/harbour/people/peggy-ellis/notes/new',
    shows: 'add-note form with required and empty fields',
    person: 'Margaret Ellis',
  },
  {
    id: 'meadow-plan',
    path: '/meadow/people/ivy-hartley',
    shows: 'app: sticky banner with chips, accordions, ten open and seven closed',
    person: 'Ivy Hartley',
  },
  {
    id: 'meadow-namesake',
    path: '/meadow/people/frank-hartley',
    shows: 'app: the same surname, another record; allergies blank',
    person: 'Frank Hartley',
  },
  {
    id: 'meadow-profile',
    path: '/meadow/people/nadeem-aslam',
    shows: 'app: one-page profile, epilepsy rescue medicine, behaviour support',
    person: 'Nadeem Aslam',
  },
  {
    id: 'meadow-mental-health',
    path: '/meadow/people/joseph-okafor',
    shows: 'app: legal status, relapse plan, two staff to visit',
    person: 'Joseph Okafor',
  },
  {
    id: 'meadow-notes',
    path: '/meadow/people/ivy-hartley/notes',
    shows: 'app: virtualised grid of 342 notes; the button opens a note dialog',
    person: 'Ivy Hartley',
  },
  {
    id: 'meadow-medicines',
    path: '/meadow/people/nadeem-aslam/medicines',
    shows: 'app: medicines table',
    person: 'Nadeem Aslam',
  },
  {
    id: 'oldcroft',
    path: '/oldcroft/',
    shows: 'frameset in a frameset; plan of 17 sections as label and value cells of layout tables',
    person: 'Arthur Pemberton',
  },
  {
    id: 'oldcroft-plan',
    path: '/oldcroft/plan',
    shows: 'the plan frame alone, no person in it',
    person: null,
  },
  {
    id: 'oldcroft-notes',
    path: '/oldcroft/person-notes',
    shows: 'frameset: identity above, 61 notes in a layout table below',
    person: 'Arthur Pemberton',
  },
  {
    id: 'oldcroft-assessment',
    path: '/oldcroft/person-assessment',
    shows: 'read-only inputs carrying plan text, label in the cell before',
    person: 'Arthur Pemberton',
  },
  {
    id: 'oldcroft-new-note',
    path: '/oldcroft/person-new',
    shows: 'frameset, note form with TinyMCE 6 in an iframe',
    person: 'Arthur Pemberton',
  },
  {
    id: 'tiles-nursing',
    path: '/tiles/',
    shows: 'nursing tiles: icon, quick fact and long text',
    person: 'Lin Zhao',
  },
  {
    id: 'tiles-residential',
    path: '/tiles/residential',
    shows: 'residential plan by domain: need, outcome, how, risk, review',
    person: 'Kathleen Moran',
  },
  {
    id: 'shadow',
    path: '/shadow/',
    shows: 'custom elements with open shadow roots and slots, key-safe code, note form',
    person: 'Theodore Marsh',
  },
];
