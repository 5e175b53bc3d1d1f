import type { Area } from './story'

/** Code search. */
export const SEARCH: Area = {
  stories: [
    {
      subject: 'Search returns nothing for {repo} since this morning',
      body: 'Every query scoped to {repo} comes back with zero results. Other repositories are fine. We did not change anything on our side.',
      facts: { coreFeaturesUnavailable: true, usersAffectedPercent: 70 },
      claimed: 'S1',
    },
    {
      subject: 'Regex with lookahead is rejected',
      body: 'A pattern with a negative lookahead says “invalid regular expression”. It works in our editor. Is that flavour supported at all?',
    },
    {
      subject: 'Structural search times out on the monorepo',
      body: 'Structural queries on {repo} run into the 60 s limit. Literal search on the same repository takes under a second.',
      facts: { slowness: 'SOMEWHAT', acceptableWorkaround: true },
    },
    {
      subject: 'Search page answers 502 for half of our developers',
      body: 'Roughly every second request to the search page ends in a 502 from the load balancer. The frontend log shows “context deadline exceeded”. This blocks our release check.',
      facts: { coreFeaturesUnavailable: true, slowness: 'EXTREME', usersAffectedPercent: 50 },
      claimed: 'S0',
    },
    {
      subject: 'Results differ between the web page and the editor extension',
      body: 'The same query finds {count} matches in the browser and far fewer in the extension. Which one is right?',
      facts: { slowness: 'NONE' },
    },
    {
      subject: 'How do I exclude generated files for everybody?',
      body: 'We would like -file:.pb.go to be the default for all users, without asking each of them to change their settings.',
    },
    {
      subject: 'Saved searches no longer send a mail',
      body: 'Our security team relies on saved searches to notice new uses of a deprecated API. No mail has arrived since Tuesday; the searches themselves do find new matches.',
      facts: { slowness: 'SOMEWHAT', acceptableWorkaround: true },
    },
    {
      subject: 'Search got very slow after the upgrade to {version}',
      body: 'Median latency went from 300 ms to about 9 s right after we upgraded to {version}. Nothing else was changed. People have gone back to grep.',
      facts: { slowness: 'EXTREME', usersAffectedPercent: 90 },
      claimed: 'S1',
    },
    {
      subject: 'Highlighting is off by one line in large files',
      body: 'In files of more than 10,000 lines the highlighted match is one line below the real one. The preview is right.',
    },
    {
      subject: 'Whole instance unreachable, search included',
      body: 'Nobody can load any page: the browser spins and then shows “upstream connect error”. Started about twenty minutes ago. {count} developers are idle.',
      facts: { totalLossOfService: true, usersAffectedPercent: 100 },
      claimed: 'S0',
    },
  ],
  talk: {
    first: [
      {
        body: 'Thanks for the details. I could reproduce this on our own instance with the same query shape, so it is not your data. Here is where we stand and what comes next.',
        tried:
          'Ran the query with tracing on; the time goes into the symbol stage, not into the index.',
        nextStep:
          'Please send one trace of yours (Settings → Traces) so that we can compare the stages.',
      },
      {
        body: 'I have read your report and compared it with what your searcher logs usually look like. One replica stands out.',
        tried:
          'Checked the known issues of your version and the shard layout that you sent last time.',
        nextStep:
          'Please restart the replica searcher-2 and tell me whether the empty results stop.',
      },
    ],
    again: [
      'We restarted it as you said; the problem came back after about ten minutes.',
      'Here is the trace. Two of my colleagues see the same with their own queries.',
      'Any news? The team asks me every hour.',
    ],
    update: [
      'The trace was what we needed. The shard of that repository is corrupt; a re-index of this one repository puts it right and needs no downtime.',
      'We found the change that causes it. Until the fix is out, setting search.largeFiles to an empty list brings the old speed back.',
    ],
    note: [
      'Looks like the shard merging bug again. If the re-index helps, link it to the engineering issue.',
      'Their load balancer cuts at 60 s; ask for its configuration before we look any deeper.',
    ],
    solved: [
      'Glad that the re-index helped. I am marking this as solved; just answer here if it shows up again.',
      'The setting does what you asked for, so I am closing the loop here. Thanks for your patience.',
    ],
  },
}
