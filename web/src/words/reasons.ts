// Why something is as it is, is kept as a key and figures ("behind; points=12.3; line=straight"): the sentence is made here, in
// the reader's language, as src/render does for the command line.
import type { Schemas } from '@/api/client'
import { i18n } from '.'
import { written } from './dates'
import { figure } from './records'

type Standing = Schemas['Standing']

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
  if (!/^\w+$/.test(key) || !te(`reasons.${once}`, 'zh')) return text
  const said = Object.entries(figures).map(([name, value]) => {
    const word = worded[name] && `reasons.${worded[name]}.${value}`
    if (word && te(word, 'zh')) return [name, t(word)]
    return [name, name === 'value' ? figure(value, figures.unit ?? '') : written(value)]
  })
  return t(`reasons.${once}`, Object.fromEntries(said) as Record<string, string>)
}

/** Why an item's light is as it is, with what the hand that set it said. */
export function reasonText(standing: Pick<Standing, 'reason' | 'by_hand' | 'hand_reason'>): string {
  const reason = sentenceOfReason(standing.reason)
  return standing.by_hand ? i18n.global.t('reasons.ofHand', { reason, hand: standing.hand_reason }) : reason
}
