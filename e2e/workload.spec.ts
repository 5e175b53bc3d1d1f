import { expect, test } from './desk-test'
import { press, type } from './keys'
import { expectNotReloaded, markPage } from './queue-page'

test.beforeEach(async ({ lead }) => {
  const { mode } = await (await lead.get('/workload')).json()
  if (mode !== 'NORMAL') await lead.put('/workload', { mode: 'NORMAL', reason: 'A fresh start.' })
})

test('a switch of the mode, by keyboard, shows in every browser', async ({ openAs }) => {
  const [theirs, mine] = [await openAs('CE'), await openAs('SUPPORT_ENGINEER')]
  await theirs.goto('/queue')
  await mine.goto('/queue')
  await markPage(theirs)
  await expect(theirs.getByText('Surge: the order of hard choices holds')).toBeHidden()

  const control = mine.getByRole('button', { name: /^Workload mode/ })
  await press(mine, control)
  await type(mine, mine.getByRole('dialog').getByLabel('Reason'), 'Two of us are ill.')
  await mine.keyboard.press('Control+Enter')
  await expect(mine.getByRole('dialog')).toBeHidden()
  for (const page of [mine, theirs]) {
    await expect(page.getByText('Surge: the order of hard choices holds')).toBeVisible()
    await expect(page.getByText('Two of us are ill.')).toBeVisible()
  }

  await press(mine, control)
  await type(mine, mine.getByRole('dialog').getByLabel('Reason'), 'All are back.')
  await mine.keyboard.press('Control+Enter')
  await expect(theirs.getByText('Surge: the order of hard choices holds')).toBeHidden()
  await expectNotReloaded(theirs)
})
