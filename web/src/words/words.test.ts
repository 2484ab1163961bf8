import { describe, expect, it } from 'vitest'
import { keysOf, literalsOf, placesOf } from './literals'

type Words = { [key: string]: string | Words }
const zh = import.meta.glob<{ default: Words }>('./zh/*.ts', { eager: true })
const en = import.meta.glob<{ default: Words }>('./en/*.ts', { eager: true })
const sources = import.meta.glob<string>(
  ['../**/*.vue', '../**/*.ts', '!../**/*.test.ts', '!./**', '!../api/schema.d.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)

function flat(words: Words): Record<string, string> {
  return Object.fromEntries(
    keysOf(words).map((key) => [
      key,
      key.split('.').reduce<unknown>((at, name) => (at as Words)[name], words) as string,
    ]),
  )
}

describe('the catalogue', () => {
  it('has every room in both languages', () => {
    expect(Object.keys(en).map((path) => path.slice(5))).toEqual(Object.keys(zh).map((path) => path.slice(5)))
  })
  it.each(Object.keys(zh))('%s says the same in both', (path) => {
    const chinese = flat(zh[path].default)
    const english = flat(en[path.replace('zh', 'en')]?.default ?? {})
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
    for (const key of Object.keys(chinese)) {
      expect(chinese[key].trim(), key).not.toBe('')
      expect(english[key].trim(), key).not.toBe('')
      expect(new Set(placesOf(english[key])), key).toEqual(new Set(placesOf(chinese[key])))
      expect(english[key], key).not.toMatch(/[\u3400-\u9fff]/)
    }
  })
  // A room's title stands in its routes.ts, in both languages: the navigation needs it before the room's words.
  it('has every text of the pages', () => {
    const outside = Object.entries(sources)
      .filter(([path]) => !path.endsWith('/routes.ts'))
      .flatMap(([path, source]) => literalsOf(source, path))
    expect(outside).toEqual([])
  })
  it('has every key that the pages ask for', () => {
    const known = new Set(
      Object.entries(zh).flatMap(([path, words]) => {
        const room = path.slice(5, -3).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
        return keysOf(words.default).map((key) => `${room}.${key}`)
      }),
    )
    const asked = Object.entries(sources).flatMap(([path, source]) =>
      [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => ({ path, key })),
    )
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
  })
  it('finds what is outside', () => {
    expect(literalsOf('<template><p title="Save">Hello there</p></template>', 'a')).toEqual([
      'a: Hello there',
      'a: title Save',
    ])
    expect(literalsOf("<script>const a = '保存'</script>", 'a')).toEqual(['a: 保存'])
    expect(literalsOf('<template><p :title="t(\'a.b\')">{{ t("x") }}</p></template>', 'a')).toEqual([])
  })
})
