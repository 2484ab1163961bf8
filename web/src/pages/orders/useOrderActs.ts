// What can be done with a supervision order in its state and on its rung.
import { useI18n } from 'vue-i18n'
import { post, type Schemas } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import { today } from '@/words/dates'
import { useNames } from '@/stores/names'
import { useSession } from '@/stores/session'
import { useTerms } from '@/stores/terms'

export type Order = Schemas['SupervisionOrder']
export const rungs = ['reminder', 'warning', 'rectification'] as const

/** It waits for its unit. */
export const waits = (order: Order) => ['issued', 'signed_for', 'returned'].includes(order.state)
export function nextRung(order: Order): Order['rung'] | undefined {
  return waits(order) ? rungs[rungs.indexOf(order.rung) + 1] : undefined
}
/** On the top rung, once, also after the reply. */
export const owesInterview = (order: Order) =>
  order.rung === 'rectification' && !order.interviewed_on && (waits(order) || order.state === 'replied')

/** What units still owe, by unit, ready for the chat group; empty where nobody owes anything. */
export function reminderOf(
  orders: readonly Order[],
  unit: (id: number | null) => string,
  words: {
    heading: string
    sign: (date: string) => string
    reply: (date: string) => string
    row: (unit: string, order: Order, what: string) => string
  },
): string {
  const rows = orders
    .filter(waits)
    .map((order) => ({ name: unit(order.organisation), order }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.order.id ?? 0) - (b.order.id ?? 0))
    .map(({ name, order }) =>
      words.row(name, order, order.state === 'issued' ? words.sign(order.sign_by) : words.reply(order.due_on)),
    )
  return rows.length ? [words.heading, ...rows].join('\n') : ''
}

export function useOrderActs() {
  const { t } = useI18n()
  const names = useNames()
  const session = useSession()
  const { term, choices } = useTerms()
  const reason = (): Asked => ({ key: 'reason', label: t('office.reason'), kind: 'words', needed: true })
  const common = (): Asked[] => [
    { key: 'joint', label: t('orders.joint'), kind: 'many', choices: names.units },
    { key: 'rung', label: t('orders.rung'), kind: 'choice', choices: choices('rung'), value: 'reminder' },
    { key: 'due', label: t('orders.due'), kind: 'date', help: t('orders.dueHelp') },
  ]
  const issue = (): Act => ({
    name: 'issue_order',
    label: t('orders.issue'),
    help: t('orders.issueHelp'),
    primary: true,
    fields: [
      { key: 'title', label: t('orders.titleField'), kind: 'text', needed: true },
      { key: 'text', label: t('orders.text'), kind: 'words' },
      { key: 'unit', label: t('orders.unit'), kind: 'one', needed: true, choices: names.units },
      { key: 'item', label: t('orders.item'), kind: 'one', choices: names.itemChoices },
      ...common(),
    ],
    run: (values) => post('/{region}/orders', { body: values as never }),
  })
  const instruct = (): Act => ({
    name: 'instruct',
    label: t('orders.instruct'),
    help: t('orders.instructHelp'),
    fields: [
      { key: 'text', label: t('orders.instruction'), kind: 'words', needed: true },
      ...(session.role === 'leader'
        ? []
        : [{ key: 'leader', label: t('orders.leader'), kind: 'one' as const, needed: true, choices: names.leaders }]),
      { key: 'item', label: t('orders.item'), kind: 'one', choices: names.itemChoices },
      { key: 'unit', label: t('orders.unit'), kind: 'one', choices: names.units, help: t('orders.unitHelp') },
      { key: 'title', label: t('orders.titleField'), kind: 'text', help: t('orders.titleHelp') },
      ...common(),
    ],
    run: (values) => post('/{region}/orders/instruct', { body: values as never }),
  })

  function acts(order: Order): Act[] {
    const path = { order: order.id! }
    const version = order.version
    const charged = names.actsFor(order.organisation)
    const next = nextRung(order)
    const list: (Act | false | undefined)[] = [
      charged &&
        waits(order) && {
          name: 'reply_order',
          label: t('orders.replyAct'),
          help: t('orders.replyHelp'),
          primary: true,
          fields: [
            { key: 'text', label: t('orders.reply'), kind: 'words', needed: true },
            { key: 'evidence', label: t('orders.evidence'), kind: 'files' },
          ],
          run: (values) => post('/{region}/orders/{order}/reply', { path, version, body: values as never }),
          done: t('orders.replied'),
        },
      charged &&
        order.state === 'issued' && {
          name: 'sign_order',
          label: t('orders.sign'),
          help: t('orders.signHelp'),
          run: () => post('/{region}/orders/{order}/sign', { path, version }),
          done: t('orders.signed'),
        },
      order.state === 'replied' && {
        name: 'close_order',
        label: t('orders.close'),
        help: t('orders.closeHelp'),
        primary: true,
        run: () => post('/{region}/orders/{order}/close', { path, version }),
        done: t('orders.closed'),
      },
      order.state === 'replied' && {
        name: 'return_order',
        label: t('orders.return'),
        help: t('orders.returnHelp'),
        fields: [reason()],
        run: (values) => post('/{region}/orders/{order}/return', { path, version, body: values as never }),
        done: t('orders.returned'),
      },
      owesInterview(order) && {
        name: 'hold_interview',
        label: t('orders.interview'),
        help: t('orders.interviewHelp'),
        fields: [{ key: 'date', label: t('orders.interviewDate'), kind: 'date', needed: true, value: today() }],
        run: (values) => post('/{region}/orders/{order}/interview', { path, version, body: values as never }),
        done: t('orders.interviewed'),
      },
      waits(order) && {
        name: 'extend_order',
        label: t('orders.extend'),
        help: t('orders.extendHelp'),
        fields: [{ key: 'due', label: t('orders.newDue'), kind: 'date', needed: true, value: order.due_on }, reason()],
        run: (values) => post('/{region}/orders/{order}/extend', { path, version, body: values as never }),
        done: t('orders.extended'),
      },
      next && {
        name: 'climb_order',
        label: t('orders.climb'),
        help: t('orders.climbHelp', { rung: term('rung', next) }),
        fields: [reason()],
        run: (values) => post('/{region}/orders/{order}/climb', { path, version, body: values as never }),
        done: t('orders.climbed'),
      },
      (waits(order) || order.state === 'replied') && {
        name: 'withdraw_order',
        label: t('orders.withdraw'),
        help: t('orders.withdrawHelp'),
        danger: true,
        fields: [reason()],
        run: (values) => post('/{region}/orders/{order}/withdraw', { path, version, body: values as never }),
        done: t('orders.withdrawn'),
      },
    ]
    return list.filter((each): each is Act => Boolean(each))
  }
  return { issue, instruct, acts }
}
