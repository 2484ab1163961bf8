// The catalogue: one file a room and language, loaded with the room. `shell`, `parts`, `records` and `reasons` are there from the beginning.
import { createI18n } from 'vue-i18n'
import shellEn from './en/shell'
import partsEn from './en/parts'
import recordsEn from './en/records'
import reasonsEn from './en/reasons'
import shellZh from './zh/shell'
import partsZh from './zh/parts'
import recordsZh from './zh/records'
import reasonsZh from './zh/reasons'
import type { Language } from '@/stores/preferences'

export type Words = { [key: string]: string | Words }

type Message = (given: { named: (key: string) => unknown }) => string
type Messages = { [key: string]: Message | Messages }

/** Of the library's grammar of messages {names} alone are used: read here, in a line, messages need none of its compiling. */
function message(text: string): Message {
  let parts: string[]
  return (given) => {
    parts ??= text.split(/\{(\w+)\}/)
    return parts.map((part, index) => (index % 2 ? String(given.named(part) ?? '') : part)).join('')
  }
}
function messages(words: Words): Messages {
  return Object.fromEntries(
    Object.entries(words).map(([key, each]) => [key, typeof each === 'string' ? message(each) : messages(each)]),
  )
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  // A missing key is a fault that a test finds; in service the key itself is better than an empty place.
  missingWarn: import.meta.env.DEV,
  messages: {
    zh: messages({ shell: shellZh, parts: partsZh, records: recordsZh, reasons: reasonsZh }),
    en: messages({ shell: shellEn, parts: partsEn, records: recordsEn, reasons: reasonsEn }),
  } as unknown as Record<Language, Record<string, Words>>,
})

const files = import.meta.glob<{ default: Words }>(['./*/*.ts', '!./*/{shell,parts,records,reasons}.ts'])
const loaded = new Set<string>()

/** The words of these rooms, in the reader's language. */
export async function loadWords(rooms: readonly string[], language: Language) {
  await Promise.all(
    rooms.map(async (room) => {
      const path = `./${language}/${room}.ts`
      if (loaded.has(path) || !files[path]) return
      const words = (await files[path]()).default
      i18n.global.mergeLocaleMessage(language, messages({ [camel(room)]: words }))
      loaded.add(path)
    }),
  )
}

/** The room sign-in has its words under signIn. */
export function camel(room: string): string {
  return room.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
