import { afterEach, expect, it, vi } from 'vitest'
import { askEarly, carried, forgetEarly, get } from './client'

const list = { query: { limit: 200 } }
const served = () =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ items: [], next: null }))
afterEach(() => {
  vi.restoreAllMocks()
  forgetEarly()
  carried.region = ''
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
