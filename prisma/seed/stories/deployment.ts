import type { Area } from './story'

/** Installing, upgrading and running it oneself. */
export const DEPLOYMENT: Area = {
  stories: [
    {
      subject: 'Upgrade to {version} stops in the database migration',
      body: 'The migrator ends with “relation already exists” and the pods restart for ever. The instance is down; we did take a backup.',
      facts: { totalLossOfService: true, failedDeployment: true },
      claimed: 'S0',
    },
    {
      subject: 'Helm chart ignores our storage class',
      body: 'The volume claims of two services are made with the default class although the values file names another one.',
      facts: { failedDeployment: true, acceptableWorkaround: true },
    },
    {
      subject: 'How much memory for {count} developers?',
      body: 'We are planning the hardware for next year. The sizing page ends at 5,000 repositories; we have twice that.',
    },
    {
      subject: 'Prometheus alert “frontend: high error rate” every night',
      body: 'The alert fires between 02:00 and 02:10 each night. Nobody works at that time. Can we ignore it?',
    },
    {
      subject: 'Air-gapped installation asks for an outside registry',
      body: 'One init container is pulled from a public registry in spite of the mirror setting. Our cluster has no way out, so the pod never starts.',
      facts: { failedDeployment: true },
      claimed: 'S1',
    },
    {
      subject: 'Backup took eleven hours instead of two',
      body: 'Since the last upgrade the nightly backup runs into working hours and slows everything down.',
      facts: { slowness: 'SOMEWHAT', usersAffectedPercent: 40 },
    },
    {
      subject: 'Can we skip versions when upgrading?',
      body: 'We are four minor versions behind. Do we have to go through each one, and how long is each downtime?',
    },
    {
      subject: 'TLS certificate is not reloaded',
      body: 'Our certificates are renewed every 30 days. The proxy keeps serving the old one until it is restarted by hand, which we forgot this time.',
      facts: { acceptableWorkaround: true, coreFeaturesUnavailable: true },
    },
  ],
  talk: {
    first: [
      {
        body: 'Your backup is good, so nothing is lost. The migration met a table that a hotfix of last year made by hand.',
        tried:
          'Replayed the upgrade on a copy with the same hotfix: same error, and dropping the empty table cures it.',
        nextStep:
          'Please run the one statement below and start the migrator again; I stay at the desk meanwhile.',
      },
      {
        body: 'I rendered the chart with your values. The class is lost in one template; the fix is one line.',
        tried: 'Rendered the chart of your version and the two before it with your values file.',
        nextStep: 'Please use the override below until the corrected chart is out this week.',
      },
    ],
    again: [
      'The statement worked, the migrator went through. One pod still restarts, log attached.',
      'We have a window tonight at 22:00. Will somebody be there if it goes wrong?',
      'The override does it for one of the two services.',
    ],
    update: [
      'The restarting pod waits for a secret that the new version renamed. The upgrade notes have it under “breaking changes”.',
      'Somebody will be at the desk during your window. Please write here and not by mail, so that the right person sees it.',
    ],
    note: [
      'They upgrade tonight at 22:00 their time. Hand over to whoever is on then.',
      'Chart fix is in review.',
    ],
    solved: [
      'The upgrade went through and your checks are green. Marking this as solved; well done on the backup.',
      'The sizing is agreed and written down in your account notes. Marking this as solved.',
    ],
  },
}
