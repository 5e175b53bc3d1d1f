import type { Area } from './story'

/** Prospects, as their Customer Engineer reports them. */
export const PRE_SALES: Area = {
  stories: [
    {
      subject: 'POC: installation on OpenShift fails at the first pod',
      body: 'Summary: the proof of concept cannot start. They run our chart on OpenShift 4.16 and the frontend pod is refused by the security context.\nExpected: all pods run.\nDone so far: chart values checked with them on a call.\nImpact: blocks the whole trial.\nSales cycle: technical validation, decision on the 12th.',
      facts: { failedDeployment: true },
      claimed: 'S0',
    },
    {
      subject: 'POC: search over {count} repositories slower than their present tool',
      body: 'Summary: they compare us side by side and our p95 is 4 s.\nExpected: under 1 s as in the sizing sheet.\nDone so far: replicas doubled, no change.\nImpact: the main criterion of the trial.\nSales cycle: week two of four.',
      facts: { slowness: 'SOMEWHAT' },
      claimed: 'S1',
    },
    {
      subject: 'Prospect asks for a list of all network connections',
      body: 'Summary: their security review needs every outgoing connection of a self-hosted installation, with the reason for each.\nImpact: not blocking yet; the review meets on Thursday.',
    },
    {
      subject: 'Trial licence is rejected after a restore',
      body: 'Summary: they restored a backup into a new cluster and the licence is “for another instance”.\nExpected: the trial goes on.\nImpact: nobody can sign in to the trial.',
      facts: { totalLossOfService: true },
      claimed: 'S0',
    },
    {
      subject: 'POC: precise navigation does not work for their build system',
      body: 'Summary: they use Bazel with remote execution; uploads succeed but references are empty.\nDone so far: followed the guide line by line.\nImpact: one of three criteria of the trial.',
      facts: { coreFeaturesUnavailable: true },
    },
    {
      subject: 'Can batch changes sign commits with a hardware key?',
      body: 'Summary: their policy asks for signed commits, keys in an HSM.\nImpact: they would buy without it but ask for a date.',
    },
    {
      subject: 'Question on the comparison of cloud and self-hosted',
      body: 'The prospect wants to know which features differ between both, as of today, in one page.',
    },
    {
      subject: 'POC: sign-in with their identity provider loops',
      body: 'Summary: after sign-in the browser goes back and forth between us and the provider.\nExpected: landing on the search page.\nDone so far: redirect address checked twice.\nImpact: select users, about a third.',
      facts: { coreFeaturesUnavailable: true },
      claimed: 'S1',
    },
  ],
  talk: {
    first: [
      {
        body: 'I ran the chart on an OpenShift of the same version: the frontend asks for a user id that the platform does not allow. There is a values file for that.',
        tried: 'Installed it twice, with and without the platform’s security profile.',
        nextStep: 'Please try the attached values with them; if the pod starts, the rest follows.',
      },
      {
        body: 'Thanks for the complete request. I compared their setup with the sizing sheet; the index is on network storage, which the sheet does not expect.',
        tried: 'Read the numbers of the side-by-side test and the storage class of the index.',
        nextStep:
          'Please ask them to move the index to local disks for one replica and to repeat the test on it.',
      },
    ],
    again: [
      'They tried it: the pod starts now, the worker next to it does not. Same reason?',
      'Local disks bring it to 1.4 s. They ask what else could be done.',
      'Their decision has moved to Monday, so we have one day more.',
    ],
    update: [
      'Same reason, and the same values file has a second block for the worker. I marked the lines.',
      'With the filter on archived repositories the index halves; in our own test that brought it below a second.',
    ],
    note: [
      'Big one for the quarter according to the CE; order stays what the policy says.',
      'TDD is linked in the request.',
    ],
    solved: [
      'The trial runs and they are testing with their own people. Marking this as solved.',
      'The one-pager is done and with you. Marking this as solved.',
    ],
  },
}
