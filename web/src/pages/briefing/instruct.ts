// 批示 in one step: text, unit, day → an order with a clock.
import { post } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import type { Choice } from '@/parts/choices'

/** What an instruction is about. */
export interface About {
  title?: string
  item?: number | null
  unit?: number | null
}

export function instruct(
  about: About,
  units: readonly Choice[],
  leaders: readonly Choice[],
  t: (key: string, values?: Record<string, unknown>) => string,
): Act {
  const fields: Asked[] = [
    { key: 'text', label: t('briefing.instruction'), kind: 'words', needed: true },
    {
      key: 'unit',
      label: t('briefing.unit'),
      kind: 'one',
      choices: units,
      value: about.unit ?? null,
      needed: !about.item,
      help: about.item ? t('briefing.unitHelp') : undefined,
    },
    { key: 'due', label: t('briefing.due'), kind: 'date', help: t('briefing.dueHelp') },
  ]
  // Whose instruction the office writes down.
  if (leaders.length)
    fields.unshift({ key: 'leader', label: t('briefing.leader'), kind: 'choice', choices: leaders, needed: true })
  return {
    name: 'instruct',
    label: t('briefing.instruct'),
    title: about.title ? t('briefing.instructOn', { title: about.title }) : t('briefing.instruct'),
    fields,
    done: t('briefing.instructed'),
    run: (values) =>
      post('/{region}/orders/instruct', {
        body: {
          text: values.text as string,
          unit: (values.unit as number | undefined) ?? null,
          due: (values.due as string | undefined) ?? null,
          leader: values.leader ? Number(values.leader) : null,
          item: about.item ?? null,
          ...(about.item || !about.title ? {} : { title: about.title }),
        },
      }),
  }
}
