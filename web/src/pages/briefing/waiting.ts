// What waits for this leader: rulings, interviews, instructions given and not yet done, red slips nobody answered.
import { get, type Schemas } from '@/api/client'
import type { OperationName } from '@/stores/session'

type Order = Schemas['SupervisionOrder']

export interface Waiting {
  kind: 'arbitration' | 'appeal' | 'interview' | 'instruction' | 'slip'
  key: string
  title: string
  unit: number | null
  day: string | null
  late: boolean
  /** For the page of the record. */
  record: string
  number: number
  /** What an instruction about it is tied to. */
  item: number | null
}

const open = (order: Order) => order.state !== 'closed' && order.state !== 'withdrawn'

export function ofOrders(orders: readonly Order[], post: number): Waiting[] {
  const rows: Waiting[] = []
  for (const order of orders.filter(open)) {
    const about = {
      title: order.title,
      unit: order.organisation,
      late: order.late,
      record: 'supervision_order',
      number: order.id!,
      item: order.item,
    }
    if (order.interview_by && !order.interviewed_on)
      rows.push({ ...about, kind: 'interview', key: `interview${order.id}`, day: order.interview_by })
    else if (order.instructed_by === post)
      rows.push({ ...about, kind: 'instruction', key: `order${order.id}`, day: order.due_on })
  }
  return rows
}

/** What can't be read, or may not be, is left out: the rest of the page stands without it. */
export async function waitingFor(
  post: number,
  may: (operation: OperationName) => boolean,
  titleOf: (appeal: Schemas['Appeal']) => string,
): Promise<Waiting[]> {
  const none = { items: [] }
  const [whistles, appeals, orders, slips] = await Promise.all([
    may('rule_whistle') ? get('/{region}/whistles', { query: { state: 'arbitration', limit: 100 } }) : none,
    may('uphold_appeal') ? get('/{region}/appeals', { query: { state: 'filed', limit: 100 } }) : none,
    get('/{region}/orders', { query: { limit: 200, sort: '-id' } }),
    get('/{region}/slips', { query: { state: 'open', colour: 'red', limit: 100 } }),
  ])
  return [
    ...whistles.items.map((each): Waiting => ({
      kind: 'arbitration',
      key: `whistle${each.id}`,
      title: each.title,
      unit: each.organisation,
      day: each.ruling_by,
      late: each.late,
      record: 'whistle',
      number: each.id!,
      item: null,
    })),
    ...appeals.items.map((each): Waiting => ({
      kind: 'appeal',
      key: `appeal${each.id}`,
      title: titleOf(each),
      unit: each.organisation,
      day: each.ruling_by,
      late: each.late,
      record: 'appeal',
      number: each.id!,
      item: null,
    })),
    ...ofOrders(orders.items, post),
    ...slips.items.map((each): Waiting => ({
      kind: 'slip',
      key: `slip${each.id}`,
      title: '',
      unit: each.organisation,
      day: each.due_on,
      late: each.late,
      record: 'slip',
      number: each.id!,
      item: each.item,
    })),
  ].sort((a, b) => Number(b.late) - Number(a.late) || (a.day ?? '9').localeCompare(b.day ?? '9'))
}
