import type { Area } from './story'

/** Questions about seats, plans and how things are meant. */
export const QUESTIONS: Area = {
  stories: [
    {
      subject: 'How are seats counted for people who only read?',
      body: 'About a third of our people sign in once a month to follow a link. Do they take a seat for the whole year?',
    },
    {
      subject: 'Is our open source organisation eligible for more runner minutes?',
      body: 'We maintain {repo} with nine volunteers and used up the free minutes on the 12th. Is there a programme for projects like ours?',
    },
    {
      subject: 'Where can I download last year’s invoices?',
      body: 'Our bookkeeping needs the invoices of last year as PDF. The page shows the last six months.',
    },
    {
      subject: 'Can two organisations share one instance?',
      body: 'After a merger we have two organisations with separate contracts and would like to search both in one place.',
    },
    {
      subject: 'Data processing agreement for a subsidiary',
      body: 'Our subsidiary in Norway needs a signed agreement of its own. Whom do we send it to?',
    },
    {
      subject: 'Free plan: are private repositories indexed?',
      body: 'The comparison table says “limited”. Limited to what?',
    },
    {
      subject: 'Feature request: dark mode for printed reports',
      body: 'Half joking, but our wall display really is dark and the report is a lamp. Is there a setting?',
    },
    {
      subject: 'Training for new administrators',
      body: 'Two of us take over the instance next month. Is there a course or a list of what one should know?',
    },
  ],
  talk: {
    first: [
      {
        body: 'Good question, and the page could say it better. People who open a shared link take no seat; whoever runs a search of their own does, for that month.',
        tried: 'Looked up your plan and how your people were counted in the last three months.',
        nextStep:
          'If the numbers that I attached look wrong to you, tell me which month and I will go through it.',
      },
      {
        body: 'Yes, that can be done. I have put together what it needs from you and from us.',
        tried: 'Asked the account team what your contract covers.',
        nextStep: 'Please send the name of the person who signs; the rest comes from us.',
      },
    ],
    again: [
      'Thanks, clear now. Could you also tell us who of our people is counted at the moment?',
      'The person who signs is our head of legal, address in the attachment.',
      'We are still waiting for the form, is it on its way?',
    ],
    update: [
      'The list is in your administration page under Usage → People since today, no need to ask us for it.',
      'The form went out this morning from our contracts team. Please look into the spam folder too.',
    ],
    note: [
      'Account team knows. Nothing for us to decide here.',
      'Add this to the plans page when it is next edited.',
    ],
    solved: [
      'I take it that this answers the question, so I am marking it as solved.',
      'The signed agreement is filed. Marking this as solved.',
    ],
  },
}
