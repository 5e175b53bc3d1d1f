import type { Area } from './story'

/** Our own work. */
export const INTERNAL: Area = {
  stories: [
    {
      subject: 'Write up the shard merging bug for the known-issues page',
      body: 'Three customers asked in one week. A short page with the symptom, how to check and the re-index command.',
    },
    {
      subject: 'Renew the certificate of the demo instance',
      body: 'It ends at the end of the month; sales shows this instance every day.',
    },
    {
      subject: 'Reply templates still name the old billing page',
      body: 'Two of the saved texts link to a page that redirects. Go through all of them once.',
    },
    {
      subject: 'Try the restore runbook on a fresh cluster',
      body: 'We hand it out and have not run it ourselves since spring.',
    },
    {
      subject: 'Collect numbers for the quarterly review',
      body: 'First response, share answered within the goal, and what needed engineering.',
    },
    {
      subject: 'Onboarding checklist for the two new colleagues',
      body: 'Accounts, test clusters, who to ask for what. They start on Monday.',
    },
    {
      subject: 'Clean up test organisations in the cloud',
      body: 'More than a hundred are left from reproductions. Keep the ones with a note.',
    },
    {
      subject: 'Agree with engineering on the form of a minimal example',
      body: 'Half of our hand-offs come back with the same three questions.',
    },
  ],
  talk: {
    first: [
      {
        body: 'Started on this. Outline below; shout if something is missing.',
        tried: 'Went through what we have and listed the gaps.',
        nextStep: 'First version by the end of the day.',
      },
    ],
    again: ['Looks good. Could you add how to check it beforehand?'],
    update: ['Added. Two people have read it.'],
    note: ['Do this in a quiet hour, it can wait.', 'Half done, draft is in the shared folder.'],
    solved: ['Done and linked from the team page.'],
  },
}
