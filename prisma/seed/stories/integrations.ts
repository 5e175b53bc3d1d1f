import type { Area } from './story'

/** API, extensions and other tools. */
export const INTEGRATIONS: Area = {
  stories: [
    {
      subject: 'GraphQL answers 429 far below the documented limit',
      body: 'Our bot makes about 40 calls a minute and is refused. The headers claim that 5,000 remain.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'Editor extension cannot reach the instance behind our proxy',
      body: 'The extension does not use the proxy setting of the editor. The browser works. Around {count} people use the extension daily.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
    },
    {
      subject: 'Batch change opened pull requests twice',
      body: 'Applying the same batch spec opened a second pull request in 37 repositories. We closed them by hand. What did we do wrong?',
      facts: { slowness: 'NONE' },
    },
    {
      subject: 'Slack notifications stopped for all channels',
      body: 'Since yesterday no channel gets a message. The test button says “sent”.',
      facts: { acceptableWorkaround: true, slowness: 'SOMEWHAT' },
    },
    {
      subject: 'Is there an endpoint for code ownership?',
      body: 'We want to show owners in our service catalogue. The page has them; we could not find them in the API.',
    },
    {
      subject: 'Webhook signatures do not verify with the documented secret',
      body: 'We compute the HMAC as documented and get another value for about one in a hundred deliveries, always with an emoji in the payload.',
    },
    {
      subject: 'Jira links point to the wrong project',
      body: 'Issue keys with a digit in the project name are linked to a project that does not exist.',
    },
    {
      subject: 'Code insights chart is empty for all series',
      body: 'The dashboard that our management looks at every Monday is empty. The series have data when opened one by one.',
      facts: { coreFeaturesUnavailable: true, acceptableWorkaround: true },
      claimed: 'S1',
    },
  ],
  talk: {
    first: [
      {
        body: 'The limit that you hit is the one per address, and your bot shares its address with {count} colleagues. The header shows another limit, which is misleading; I have filed that.',
        tried: 'Looked up the refused calls by the request ids that you sent.',
        nextStep:
          'Please send the bot’s calls with its own token in the header; it then has a limit of its own.',
      },
      {
        body: 'I could show it with a payload of my own as soon as it holds a character outside the basic plane. So it is on our side.',
        tried: 'Sent a hundred deliveries with and without such characters to a small server.',
        nextStep:
          'Until the fix is out, please compute the HMAC over the raw bytes and not over the parsed text.',
      },
    ],
    again: [
      'With its own token it works. Could you raise the limit for our nightly run?',
      'Raw bytes: same result, sadly. Example attached.',
      'Is there a date for the fix? We would like to plan the roll-out.',
    ],
    update: [
      'The nightly run may now make 10 calls a second. Please keep the token to that one job.',
      'Thank you for the example, it shows a second case that we had missed. Both are in the same fix.',
    ],
    note: [
      'The header bug is a good first issue; nobody has it yet.',
      'They are on the old extension host.',
    ],
    solved: [
      'You wrote that all deliveries verify, so I am marking this as solved.',
      'The endpoint is documented now, with your use as its example. Marking this as solved.',
    ],
  },
}
