import { expect, it } from 'vitest'
import { nowOf, storyOf } from './story'

type Detail = Parameters<typeof storyOf>[0]
const detail = {
  whistle: {
    state: 'closed',
    asker: 9,
    organisation: 3,
    filed_on: '2025-03-17',
    body: '雨天进不了厂',
    dispatched_on: '2025-03-20',
    signed_in_on: '2025-03-20',
    answered_on: '2025-04-11',
    answer: '已改造',
    closed_on: '2025-04-14',
    confirmation: 'asker',
    rating_text: '',
    escalated_on: null,
    called_back_on: '2025-03-27',
    call_back: '仍积水',
    excluded_on: null,
    last_reason: '',
  },
  refusals: [
    { refused_on: '2025-03-18', organisation: 5, reason: '不归我局', ruled_on: null, ruling: '' },
    { refused_on: '2025-03-19', organisation: 3, reason: '属园区', ruled_on: '2025-03-20', ruling: '住建局牵头' },
  ],
  signatures: [
    { organisation: 5, signed_on: '2025-04-11', opinion: '', withdrawn: false },
    { organisation: 5, signed_on: '2025-03-25', opinion: '同意', withdrawn: true },
  ],
  joined: [],
} as unknown as Detail

it('tells a whistle’s way by its days', () => {
  expect(storyOf(detail).map((each) => each.kind)).toEqual([
    'filed',
    'refused',
    'refused',
    'ruled',
    'dispatched',
    'signedIn',
    'calledBack',
    'answered',
    'coSigned',
    'closed',
  ])
})
it('tells a confirmation by silence from the asker’s word', () => {
  const silent = { ...detail, whistle: { ...detail.whistle, confirmation: 'timeout' } } as Detail
  expect(storyOf(silent).at(-1)!.kind).toBe('expired')
})
it('knows until when it waits', () => {
  const whistle = { ...detail.whistle, state: 'filed', dispatch_by: '2025-03-18' } as Detail['whistle']
  expect(nowOf(whistle)).toEqual({ state: 'filed', unit: 3, until: '2025-03-18' })
  expect(nowOf(detail.whistle).until).toBeNull()
})
