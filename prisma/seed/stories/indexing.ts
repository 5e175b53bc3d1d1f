import type { Area } from './story'

/** Mirroring and indexing of repositories. */
export const INDEXING: Area = {
  stories: [
    {
      subject: '{repo} is stuck in “cloning” for two days',
      body: 'The repository shows 34 % and does not move. Cloning it by hand from the same host takes four minutes.',
      facts: { slowness: 'SOMEWHAT' },
    },
    {
      subject: 'Disk of gitserver is full, nothing is updated any more',
      body: 'gitserver-0 is at 100 % although the janitor runs. All {count} repositories show commits of last week; precise navigation points to old code.',
      facts: { coreFeaturesUnavailable: true, usersAffectedPercent: 80 },
      claimed: 'S1',
    },
    {
      subject: 'Can we index only the default branch and release branches?',
      body: 'Our index is much larger than we expected. We would be happy with main and release/*. What is the right setting, and does it shrink existing shards?',
    },
    {
      subject: 'Permission sync removes repositories at random',
      body: 'Every night some developers lose access to a few private repositories and get it back an hour later. The code host did not change the permissions.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'LFS files show as pointers',
      body: 'Files under Git LFS in {repo} show the three-line pointer and not the content. Is there a switch?',
    },
    {
      subject: 'Indexer is killed for lack of memory on {repo}',
      body: 'The indexing job of {repo} ends with exit code 137 on every attempt, with 32 GB. It has {count} thousand files, many of them generated.',
      facts: { slowness: 'SOMEWHAT', acceptableWorkaround: true },
    },
    {
      subject: 'Deleted repository still appears in results',
      body: 'We removed {repo} for legal reasons and its code must not be found any more. It is gone from the list but search still shows lines of it.',
      facts: { securityRelated: true },
      claimed: 'S0',
    },
    {
      subject: 'Webhook updates arrive twenty minutes late',
      body: 'Pushes used to be searchable within a minute. Now it takes twenty. The webhook log shows 200 right away.',
      facts: { slowness: 'SOMEWHAT' },
    },
    {
      subject: 'Precise navigation falls back to text search for Kotlin',
      body: 'Go-to-definition is precise for Java modules and fuzzy for Kotlin in the same repository, although the upload succeeded.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'How long are old index uploads kept?',
      body: 'We have to write down retention for our auditors: how long are uploads kept, and can we set it per repository?',
    },
  ],
  talk: {
    first: [
      {
        body: 'I went through the clone log that you attached. The host ends the connection after 30 minutes, and the next attempt begins from zero.',
        tried: 'Compared the log with the limits of your code host and with a clone of ours.',
        nextStep:
          'Please raise the idle timeout of the proxy to 2 h, or allow our IP range to bypass it.',
      },
      {
        body: 'The numbers that you sent point to the janitor: it waits for a lock that a job of last Friday still holds.',
        tried: 'Read the gitserver metrics of the last seven days and the lock file’s age.',
        nextStep:
          'I am preparing the exact commands to clear the lock safely and will send them today.',
      },
    ],
    again: [
      'The proxy is changed. It got to 71 % this time and stopped again.',
      'Sorry for the wait. Our platform team wants to know whether the lock can be removed while people work.',
      'It happened again last night, for other repositories. Log attached.',
    ],
    update: [
      'Yes, that is safe while people work: the lock only holds up cleaning, not reading. Please go ahead.',
      'The next patch release has the fix. I can give you the image today if you do not want to wait.',
    ],
    note: [
      'Their monorepo has 1.1 M refs. Ask engineering whether the ref filter is fit for that.',
      'Customer is calm but their auditor is not; keep the promised times.',
    ],
    solved: [
      'All repositories are up to date again on your side, as you wrote, so I am marking this as solved.',
      'The retention is set as you wanted. Happy to help again if the auditors have more questions.',
    ],
  },
}
