// The order of words as Chinese readers expect it; the browser's tables for it are loaded when something is sorted first.
let collator: Intl.Collator | undefined

export function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN', { numeric: true })
  return collator.compare(a, b)
}
