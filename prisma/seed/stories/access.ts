import type { Area } from './story'

/** Sign-in, roles and keys. */
export const ACCESS: Area = {
  stories: [
    {
      subject: 'Nobody can sign in through SAML since the certificate changed',
      body: 'Our identity provider rotated its certificate last night. Everybody gets “invalid signature”. We uploaded the new metadata; no change.',
      facts: { totalLossOfService: true, usersAffectedPercent: 100 },
      claimed: 'S0',
    },
    {
      subject: 'Access token of a colleague who left still works',
      body: 'We deactivated the person in our directory three weeks ago. Their personal token was used yesterday, from an address that we do not know.',
      facts: { securityRelated: true },
      claimed: 'S0',
    },
    {
      subject: 'SCIM makes a second account for each renamed user',
      body: 'After a change of name the user has two accounts, one with the old address. Saved searches stay with the old one.',
      facts: { acceptableWorkaround: true },
    },
    {
      subject: 'Could we have read-only administrators?',
      body: 'Our support desk should see site settings but not change them. Is there a role for that, or is one planned?',
    },
    {
      subject: 'Session ends every ten minutes',
      body: 'People are thrown out about every ten minutes and lose what they typed. The session length is set to 30 days.',
      facts: { slowness: 'SOMEWHAT', usersAffectedPercent: 65 },
      claimed: 'S1',
    },
    {
      subject: 'Group mapping ignores nested groups',
      body: 'Members of nested groups in our directory get the default role. Direct members are mapped rightly. {count} people are affected.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'Which IP addresses do we have to allow?',
      body: 'Our firewall team asks for the addresses that your cloud calls us from, and how we hear about changes.',
    },
    {
      subject: 'Deploy keys vanish after a transfer of the repository',
      body: 'When {repo} moved to another group, its deploy keys were gone and the nightly release failed. Is that by design?',
      facts: { slowness: 'NONE' },
    },
  ],
  talk: {
    first: [
      {
        body: 'The metadata that you uploaded holds two certificates and the old one comes first; this version reads only the first. That explains what everybody sees.',
        tried:
          'Decoded the metadata and a failing response: it is signed with the second certificate.',
        nextStep:
          'Please upload the metadata with the new certificate alone; sign-in works from then on.',
      },
      {
        body: 'I checked the audit log of your instance for the account in question and can confirm what you saw.',
        tried: 'Listed all sessions and tokens of the account and when each was last used.',
        nextStep:
          'Please revoke the token under Users → Tokens now; I am preparing the full list for your security team.',
      },
    ],
    again: [
      'Sign-in works for most people. Those with an old session still see the error.',
      'Our security team asks whether other tokens could be affected in the same way.',
      'Thanks! One more question: does the change survive the next upgrade?',
    ],
    update: [
      'Old sessions hold the old identity. Signing out everybody once (Site settings → Sessions) ends that for good.',
      'I went through all tokens of deactivated people with our engineers: there are two more, both unused since spring. They are in the attached list.',
    ],
    note: [
      'Possible exposure: security was told, and they want to see the audit export before we answer in detail.',
      'Their directory has four levels of groups. We resolve two.',
    ],
    solved: [
      'All sessions are renewed and your list is clean. I am marking this as solved.',
      'The firewall page now has the addresses and a feed for changes. Marking this as solved.',
    ],
  },
}
