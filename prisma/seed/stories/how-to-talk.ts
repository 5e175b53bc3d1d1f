import type { Talk } from './story'

/** How a plain question is answered where nothing is broken, whatever it is about. */
export const HOW_TO_TALK: Talk = {
  first: [
    {
      body: 'Good question. The short answer is that it works as you would hope, with one setting that is easy to miss. I wrote the steps down below for your version.',
      tried: 'Set it up on an instance of your version and went through your case step by step.',
      nextStep:
        'Please try the steps on a test account first and tell me if anything looks different.',
    },
    {
      body: 'Thank you for asking before changing it in production. There are two ways, and for your size I would take the second one; the reasons are below.',
      tried: 'Checked both ways against the size and version in your account notes.',
      nextStep: 'Tell me which one you prefer, and I will send the exact configuration.',
    },
  ],
  again: [
    'The second way, please. Does it need a restart?',
    'We tried it on a test account and it does what we want. Is there anything to watch out for later?',
    'One of our admins asks where this is documented.',
  ],
  update: [
    'No restart is needed; it is read anew within a minute. The configuration is attached.',
    'The page for it is linked below; the paragraph that you need is the last one. I suggested moving it up.',
  ],
  note: [
    'Documentation could say this better, suggested a change.',
    'Nothing is broken here, plain question.',
  ],
  solved: [
    'It works for you as you wrote, so I am marking this as solved.',
    'I have not heard back and take it that the steps were right. Just answer here if not.',
  ],
}
