import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { shiftClock } from './shift-clock'

const HOUR = 3_600_000

test.afterEach(() => shiftClock('0'))

test('a promise warns who has it: at 75 %, at 90 % and when it breaks, each once', async ({
  lead,
  openAs,
}) => {
  const subject = uniqueWords('Promised')
  const assignee = EMAILS.SUPPORT_ENGINEER
  const { number } = await lead.openTicket({ subject, assignee })
  await lead.post(`/tickets/${number}/messages`, {
    kind: 'REPLY',
    body: 'We will write again within the hour.',
    firstResponse: { tried: 'read the logs', nextStep: 'a fix' },
    nextUpdateAt: new Date(Date.now() + HOUR).toISOString(),
  })

  const page = await openAs('SUPPORT_ENGINEER', { viewport: { width: 360, height: 740 } })
  await page.goto('/inbox')
  const lines = page.getByRole('listitem').filter({ hasText: subject })
  const clocks = lines.filter({ hasText: 'Clock' })
  await expect(lines.first()).toBeVisible()
  await expect(clocks).toHaveCount(0)

  shiftClock('+46m')
  await expect(clocks).toHaveCount(1)
  await expect(clocks).toContainText('Clock at 75 %')
  await expect(clocks).toContainText(/Update by .+ \(we promised it, R27\)/i)
  await expectFits(page, 'an inbox with a warning')
  await expectAccessible(page, 'an inbox with a warning')

  shiftClock('+9m')
  await expect(clocks).toHaveCount(2)
  await expect(clocks.first()).toContainText('Clock at 90 %')
  shiftClock('+6m')
  await expect(clocks).toHaveCount(3)
  await expect(clocks.first()).toContainText('Clock broken')
  await expect(clocks.first()).toContainText(/Update was due by/i)
})
