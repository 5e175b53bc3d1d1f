import type { Page } from '@playwright/test'

/**
 * A page whose loads end when what streams in stands in its place: until then the same words can be there twice, once
 * hidden.
 */
export function settled(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const untilInPlace = () =>
    page.waitForFunction(() => document.querySelector('div[hidden][id^="S:"]') === null)
  page.goto = async (...args) => {
    const answer = await goto(...args)
    await untilInPlace()
    return answer
  }
  page.reload = async (...args) => {
    const answer = await reload(...args)
    await untilInPlace()
    return answer
  }
  return page
}
