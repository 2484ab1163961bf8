// What can be done with a record, as data: a button, the few fields it asks for in a dialog, the call. ActButtons shows them.
//   const acts = computed(() => [{ name: 'return_order', label: …, fields: [reason()], run: (v) => post(…), done: … }])
import type { OperationName } from '@/stores/session'
import type { Choice } from './choices'

export type Kind = 'text' | 'words' | 'date' | 'number' | 'choice' | 'one' | 'many' | 'files' | 'flag'

export interface Asked {
  /** The field's name in the request: what the server says of it is shown beside it. */
  key: string
  label: string
  kind: Kind
  needed?: boolean
  help?: string
  /** Of `choice` (a few), `one` and `many` (found by typing). */
  choices?: readonly Choice[]
  value?: unknown
  /** Shown only while this holds. */
  when?: (values: Values) => boolean
}
export type Values = Record<string, any>

export interface Act {
  name: OperationName
  label: string
  fields?: readonly Asked[]
  /** What will happen, said before it does. */
  help?: string
  /** The dialog's heading, where it is not the label. */
  title?: string
  primary?: boolean
  danger?: boolean
  run: (values: Values) => Promise<unknown>
  /** Said when it is done. */
  done?: string
  /** What becomes of the answer, beside reading again. */
  then?: (answer: unknown) => void
}

export function beginning(fields: readonly Asked[] = []): Values {
  const usual: Record<Kind, unknown> = {
    text: '',
    words: '',
    date: '',
    number: '',
    choice: '',
    one: null,
    many: [],
    files: [],
    flag: false,
  }
  return Object.fromEntries(fields.map((each) => [each.key, each.value ?? usual[each.kind]]))
}

/** The names of needed fields that are still empty. */
export function missing(fields: readonly Asked[] = [], values: Values): string[] {
  return fields
    .filter((each) => each.needed && (!each.when || each.when(values)))
    .filter(({ key }) => {
      const value: unknown = values[key]
      return value === null || value === undefined || (Array.isArray(value) ? !value.length : !String(value).trim())
    })
    .map((each) => each.key)
}

/** As the server wants it: nothing that was left empty, numbers as numbers. */
export function sent(fields: readonly Asked[] = [], values: Values): Values {
  const out: Values = {}
  for (const { key, kind, when } of fields) {
    const value: unknown = values[key]
    if (when && !when(values)) continue
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) continue
    out[key] = kind === 'number' ? Number(value) : typeof value === 'string' ? value.trim() : value
  }
  return out
}

/** A file as it goes inside a request. */
export async function fileOf(file: File): Promise<{ name: string; content: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return { name: file.name, content: btoa(text) }
}
