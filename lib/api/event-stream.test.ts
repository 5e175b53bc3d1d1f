import { expect, it, vi } from 'vitest'
import { EventStream } from './event-stream'

function open() {
  const onClose = vi.fn()
  const cutOff = vi.fn()
  const stream = new EventStream(onClose, cutOff)
  return { stream, onClose, cutOff }
}

it('writes events with an id, comments and the pause before coming back', async () => {
  const { stream, onClose } = open()
  stream.retryAfter(1000)
  stream.event('order', { top: [1] }, 7)
  stream.event('ticket', { number: 1 })
  stream.comment('still here')
  stream.close()
  expect(await new Response(stream.body).text()).toBe(
    'retry: 1000\n\nid: 7\nevent: order\ndata: {"top":[1]}\n\nevent: ticket\ndata: {"number":1}\n\n: still here\n\n',
  )
  expect(onClose).toHaveBeenCalledTimes(1)
})

it('lets a reader go who takes nothing, instead of keeping everything for them', () => {
  const { stream, onClose, cutOff } = open()
  for (let i = 0; i < 100_000 && stream.isOpen; i++) stream.event('order', { top: [i] }, i)
  expect(stream.isOpen).toBe(false)
  expect([onClose.mock.calls.length, cutOff.mock.calls.length]).toEqual([1, 1])
  stream.event('order', {}, 1)
})

it('ends once when the reader leaves', async () => {
  const { stream, onClose } = open()
  await stream.body.cancel()
  stream.close()
  stream.event('order', {})
  expect(onClose).toHaveBeenCalledTimes(1)
})
