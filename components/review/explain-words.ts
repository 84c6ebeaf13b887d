/** What Careside and its spot-check do, for staff and for people who draw on care and their families. */
export const explainWords = {
  choose: 'Who is it for',
  print: 'Print this page',
  staff: {
    name: 'Staff',
    title: 'What the spot-check looks at',
    lead: 'A manager sometimes looks at a sample of notes, to find out what is often left out. It is about the notes, so that everybody can get better help with writing them. It is not about who is a good worker.',
    parts: [
      {
        title: 'What is looked at',
        lines: [
          'Whether a note says what its kind asks for: after a fall, for example, where it was and who was told.',
          'Wording that could be clearer or kinder, and things that do not fit together, such as two different times.',
          'Whether a note is much like one before, and how soon after it was written.',
        ],
      },
      {
        title: 'What is not looked at',
        lines: [
          'How fast you type, how often you use Careside, or what you typed and took out again.',
          'Your feelings, your style, your spelling or your first language.',
          'Results by writer are off. Only your organisation’s settings can switch them on; then they show on the manager’s screen, say when there are too few notes to judge, and are never kept.',
        ],
      },
      {
        title: 'Who has the last word',
        lines: [
          'Careside can be wrong. The manager reads each note and can overrule it, and what is overruled often gets corrected.',
          'You can ask to see what was said about your notes.',
        ],
      },
      {
        title: 'What is kept',
        lines: [
          'Counts: what kind of note, what was there, what was missing, and what the manager said.',
          'No names, no dates of birth, no words of any note. Nothing is sent anywhere.',
        ],
      },
    ],
  },
  plain: {
    name: 'People and families',
    title: 'How we use a computer tool with your care record',
    lead: 'Our staff use a tool called Careside. It works on their own computer. This page says what it does with your record, and what it does not do.',
    parts: [
      {
        title: 'What it does',
        lines: [
          'It reads the page of your record that a worker has open, and shows the most important things first, so that nothing is missed.',
          'It shows what a note may have left out, so that your notes are fuller.',
          'It can turn a worker’s short words into full sentences. The worker checks them before they go into your record.',
          'Managers use it to check that notes are good enough.',
        ],
      },
      {
        title: 'What it does not do',
        lines: [
          'It does not decide anything about your care. It does not assess you, give advice or guess how you are.',
          'It does not send your record anywhere. Nothing leaves the computer.',
          'It does not keep your name or your record. It keeps only counts, such as how often it was used.',
        ],
      },
      {
        title: 'Your say',
        lines: [
          'You can ask what is written about you and who wrote it.',
          'You can ask us how often the tool was used, and what for. We keep a count for each day.',
          'If you do not want it used with your record, tell us. We will talk about it with you.',
        ],
      },
    ],
  },
  easy: {
    name: 'Easy read',
    title: 'A computer tool that helps staff',
    lead: 'Staff use a computer tool. It is called Careside.',
    parts: [
      {
        title: 'What it does',
        lines: [
          'It reads your care plan.',
          'It helps staff see what is important.',
          'It helps staff write good notes.',
        ],
      },
      {
        title: 'What it does not do',
        lines: [
          'It does not make choices about you.',
          'It does not tell anyone else about you.',
          'It does not keep your name.',
        ],
      },
      {
        title: 'You can',
        lines: ['You can ask to see your notes.', 'You can say no.', 'You can ask staff about it.'],
      },
    ],
  },
} as const;
