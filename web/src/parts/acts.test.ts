import { expect, it } from 'vitest'
import { beginning, fileOf, missing, sent, type Asked } from './acts'

const fields: Asked[] = [
  { key: 'reason', label: '', kind: 'words', needed: true },
  { key: 'due', label: '', kind: 'date' },
  { key: 'count', label: '', kind: 'number', value: 3 },
  { key: 'joint', label: '', kind: 'many' },
  { key: 'task', label: '', kind: 'flag' },
  { key: 'lead', label: '', kind: 'one', needed: true, when: (values) => values.task === true },
]

it('a form begins empty but for what is given', () => {
  expect(beginning(fields)).toEqual({ reason: '', due: '', count: 3, joint: [], task: false, lead: null })
})
it('says what is missing, of the fields that are shown', () => {
  const values = beginning(fields)
  expect(missing(fields, { ...values, reason: '  ' })).toEqual(['reason'])
  expect(missing(fields, { ...values, reason: 'x', task: true })).toEqual(['lead'])
})
it('sends nothing that was left empty', () => {
  expect(sent(fields, { ...beginning(fields), reason: ' x ', count: '4', lead: 7 })).toEqual({
    reason: 'x',
    count: 4,
    task: false,
  })
})
it('puts a file into base 64', async () => {
  expect(await fileOf(new File([new Uint8Array([0, 255, 16])], 'a.bin'))).toEqual({ name: 'a.bin', content: 'AP8Q' })
})
