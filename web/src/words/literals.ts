// Finds text that stands outside the catalogue, for the test of that name.

/** Sentences, or words, that a template or script shows without asking the catalogue for them. */
export function literalsOf(source: string, name: string): string[] {
  const found: string[] = []
  const code = source
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')
  for (const [chinese] of code.matchAll(/[\u3400-\u9fff][^\n'"`<]*/g)) found.push(`${name}: ${chinese}`)
  const template = /<template>([\s\S]*)<\/template>/.exec(code)?.[1] ?? ''
  const bare = template.replace(/\{\{[\s\S]*?\}\}|&nbsp;/g, ' ').replace(/<[^<>]*?(?:"[^"]*"[^<>]*?)*>/g, '\n')
  for (const [word] of bare.matchAll(/[A-Za-z][A-Za-z' ]*[A-Za-z]/g)) found.push(`${name}: ${word}`)
  for (const [, attribute, text] of template.matchAll(
    /\s(title|placeholder|aria-label|aria-description|alt|label)="([^"]*[A-Za-z][^"]*)"/g,
  ))
    found.push(`${name}: ${attribute} ${text}`)
  return found
}

/** Every key of a catalogue, with dots. */
export function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  )
}

/** What a sentence is filled in with: {count}, {name}. */
export function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
}
