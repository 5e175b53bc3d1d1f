import type { Area } from './story'

/** Pipelines, runners and caches. */
export const PIPELINES: Area = {
  stories: [
    {
      subject: 'All pipelines queue, no runner picks them up',
      body: 'Since 07:40 every job stays in “waiting for a runner”. The runners are shown as online. {count} merge requests are blocked.',
      facts: { totalLossOfService: true, usersAffectedPercent: 100 },
      claimed: 'S0',
    },
    {
      subject: 'Cache is restored from the wrong branch',
      body: 'Jobs on release branches restore the cache of main although the key contains the branch name. Builds pass that should not.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'Secrets are printed in the job log when a step fails',
      body: 'When the deploy step fails, its command line is printed with the token in clear text. Masking works only for the successful case.',
      facts: { securityRelated: true },
      claimed: 'S0',
    },
    {
      subject: 'Job logs load for a minute before the first line',
      body: 'Opening the log of a long job takes about a minute. Downloading the raw log is instant.',
      facts: { slowness: 'SOMEWHAT', acceptableWorkaround: true },
    },
    {
      subject: 'Matrix of more than 256 jobs is cut without a word',
      body: 'Our test matrix grew to 288 combinations; only 256 run and the pipeline is green. We would have expected an error.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'Does a scheduled pipeline follow daylight saving?',
      body: 'We schedule for 06:00 Berlin. After the change of clocks it ran at 05:00. Is that meant to be so?',
    },
    {
      subject: 'ARM runners ten times slower than last week',
      body: 'The same commit took 6 minutes on ARM last week and takes over an hour now. x86 is unchanged. We ship firmware from these.',
      facts: { slowness: 'EXTREME', usersAffectedPercent: 35 },
      claimed: 'S1',
    },
    {
      subject: 'Artifacts expire earlier than configured',
      body: 'Retention is set to 30 days, yet artifacts of {repo} from two weeks ago are gone. We need them for a customer audit.',
      facts: { coreFeaturesUnavailable: true },
      claimed: 'S2',
    },
    {
      subject: 'Please explain the difference between needs and dependencies',
      body: 'The documentation mentions both for job order. Which one decides when a job starts, and which one decides what it downloads?',
    },
    {
      subject: 'Docker build steps fail with “no space left on device”',
      body: 'About one in five builds on the hosted runners fails with no space left. Our image has 4 GB. A retry usually works.',
      facts: { slowness: 'SOMEWHAT', acceptableWorkaround: true },
    },
  ],
  talk: {
    first: [
      {
        body: 'I looked at three of the jobs that you linked. They do reach the scheduler, but the label set that they ask for matches no runner since the change of yesterday evening.',
        tried: 'Compared the labels of the jobs with those that your runners registered.',
        nextStep:
          'Please add the label linux-large to the runner group; new jobs should start at once.',
      },
      {
        body: 'Thank you, the job ids helped. The behaviour is real and I can show it with a pipeline of ten lines.',
        tried:
          'Reduced your pipeline to ten lines and ran it on two versions: only the newer one does it.',
        nextStep:
          'I have handed the small example to the runner team and will tell you what they say.',
      },
    ],
    again: [
      'The label is there now. Half of the jobs start, the other half still waits.',
      'We can live with the workaround until Thursday, then the release branch is cut.',
      'Could you tell us whether a rollback of the runner would be safe?',
    ],
    update: [
      'A rollback of the runner alone is safe; the server speaks both versions. That gives you time until the fix.',
      'The fix is merged and will be in the release of this week. I will write again when it is out.',
    ],
    note: [
      'Third report of the label problem this week. Worth a known-issue page.',
      'Asked the runner team in their channel; they want the full job JSON.',
    ],
    solved: [
      'You wrote that all jobs start again, so I am marking this as solved. The known-issue page has the background.',
      'Both schedules follow local time now. Thanks for the exact example, it made this quick.',
    ],
  },
}
