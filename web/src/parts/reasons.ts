// Why something is as it is, is kept as a key and figures ("behind; points=12.3; line=straight"): the sentence is made here, in
// the reader's language, as src/render does for the command line. Rooms that use it name `reasons` among their words.
import { i18n } from '@/words'

export interface Reason {
  key: string
  figures: Record<string, string>
}

export function reasonOf(text: string): Reason {
  const [key, ...rest] = text.split('; ')
  const pairs = rest.map((part) => {
    const sign = part.indexOf('=')
    return sign < 0 ? [part, ''] : [part.slice(0, sign), part.slice(sign + 1)]
  })
  return { key, figures: Object.fromEntries(pairs) as Record<string, string> }
}

/** Figures that are words of ours rather than numbers: their catalogue. */
const worded: Record<string, string> = {
  line: 'lines',
  now: 'colours',
  over: 'colours',
  rung: 'rungs',
  level: 'levels',
}

/** What a person wrote comes back as it is. */
export function sentenceOfReason(text: string): string {
  const { t, te } = i18n.global
  const { key, figures } = reasonOf(text)
  const once = key === 'silent' && figures.reports === '1' ? 'silent_once' : key
  if (!/^\w+$/.test(key) || !te(`reasons.${once}`)) return text
  const said = Object.entries(figures).map(([name, figure]) => {
    const word = worded[name] && `reasons.${worded[name]}.${figure}`
    if (word && te(word)) return [name, t(word)]
    return [name, name === 'value' ? inLargeUnits(figure, figures.unit ?? '') : figure]
  })
  return t(`reasons.${once}`, Object.fromEntries(said) as Record<string, string>)
}

/** 357800000000 元 reads as 3578亿元. */
export function inLargeUnits(value: string, unit: string): string {
  const number = Number(value)
  if (!Number.isFinite(number) || value === '') return value + unit
  for (const [size, mark] of [
    [1e8, '\u4ebf'],
    [1e4, '\u4e07'],
  ] as const)
    if (Math.abs(number) >= size && unit) return `${Number((number / size).toPrecision(12))}${mark}${unit}`
  return value + unit
}
