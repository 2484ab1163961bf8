import { afterEach, expect, it, vi } from 'vitest'
import { askEarly, carried, forgetEarly, get, hushSignedOut, onSignedOut } from './client'
import { Problem } from './problem'

const list = { query: { limit: 200 } }
const served = () =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ items: [], next: null }))
afterEach(() => {
  vi.restoreAllMocks()
  forgetEarly()
  carried.region = carried.csrf = ''
  onSignedOut.call = () => {}
})

it('gives the page the answer that was asked for early, once', async () => {
  const asked = served()
  carried.region = '371799'
  await askEarly('/{region}/organisations', list)
  expect(await get('/{region}/organisations', list)).toEqual({ items: [], next: null })
  expect(asked).toHaveBeenCalledTimes(1)
  await get('/{region}/organisations', list)
  expect(asked).toHaveBeenCalledTimes(2)
})
it('asks itself for anything else, and for what has been forgotten', async () => {
  const asked = served()
  carried.region = '371799'
  await askEarly('/{region}/organisations', list)
  await get('/{region}/posts', list)
  forgetEarly()
  await get('/{region}/organisations', list)
  expect(asked).toHaveBeenCalledTimes(3)
})

const nobody = () =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json({ type: 'urn:bihuan:problem:not_signed_in' }, { status: 401 }))
/** The browser's word of a promise that nobody caught; whether it was told on. */
function unhandled(reason: unknown): boolean {
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason })
  return dispatchEvent(event)
}

it('says once that a session has ended, however many still asked', async () => {
  nobody()
  carried.region = '371799'
  carried.csrf = 'of this session'
  const said = vi.fn(() => (carried.csrf = ''))
  onSignedOut.call = said
  const asked = await Promise.allSettled([get('/{region}/organisations', list), get('/{region}/posts', list)])
  expect(asked.map((each) => each.status)).toEqual(['rejected', 'rejected'])
  expect(said).toHaveBeenCalledTimes(1)
})
it('does not end the session that has begun since', async () => {
  nobody()
  carried.region = '371799'
  carried.csrf = 'of the last session'
  const said = vi.fn()
  onSignedOut.call = said
  const asked = get('/{region}/organisations', list)
  carried.csrf = 'of this session'
  await expect(asked).rejects.toThrow()
  carried.csrf = ''
  await expect(get('/{region}/organisations', list)).rejects.toThrow()
  expect(said).not.toHaveBeenCalled()
})
it('tells of what nobody caught, but not that a session has ended', () => {
  hushSignedOut()
  expect(unhandled(new Problem('not_signed_in', ''))).toBe(false)
  expect(unhandled(new Problem('conflict', ''))).toBe(true)
  expect(unhandled(new Error('a fault'))).toBe(true)
})
