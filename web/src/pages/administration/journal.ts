// An entry of the journal, as a person reads it.

/** Kinds of records that the journal can be asked for. */
export const recordKinds = [
  'item',
  'document',
  'finding',
  'milestone',
  'round',
  'report',
  'standing',
  'slip',
  'problem',
  'supervision_order',
  'meeting',
  'whistle',
  'motion',
  'livelihood',
  'register_entry',
  'project',
  'lack',
  'scheme',
  'assessment',
  'appraisal',
  'bulletin',
  'closing',
  'organisation',
  'post',
  'person',
  'appointment',
  'account',
  'access_token',
  'sign_in_event',
  'transfer',
  'policy',
  'region',
] as const

export interface ChangedField {
  field: string
  before: string
  after: string
}

/** The fields an entry changed. The journal keeps them as JSON: {"title":["before","after"]}, of a new record {"title":["made"]}. */
export function changesOf(changes: string): ChangedField[] {
  let read: unknown
  try {
    read = JSON.parse(changes)
  } catch {
    return changes ? [{ field: '', before: '', after: changes }] : []
  }
  if (typeof read !== 'object' || read === null) return []
  return Object.entries(read).map(([field, value]) => {
    if (Array.isArray(value) && value.length === 2) return { field, before: text(value[0]), after: text(value[1]) }
    return { field, before: '', after: text(Array.isArray(value) && value.length === 1 ? value[0] : value) }
  })
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
