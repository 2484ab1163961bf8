// The ledger's columns, in the order a county's sheet has them.
import { h } from 'vue'
import type { GridColumn } from '@/parts/grid/columns'
import StandingMark from '@/parts/StandingMark.vue'
import { figure, goalText } from '@/words/records'
import { reasonText } from '@/words/reasons'
import type { Item, LedgerRow } from './rows'
import { namesOf, type Unit } from './units'

interface Means {
  t: (key: string) => string
  term: (list: string, name: string) => string
  units: ReadonlyMap<number, Unit>
  /** May goals, days and units be changed here at all. */
  edits: boolean
}
const colours = ['none', 'green', 'blue', 'yellow', 'red']

export function ledgerColumns({ t, term, units, edits }: Means): GridColumn<LedgerRow>[] {
  const open = (item: Item) => edits && (item.state === 'active' || item.state === 'draft')
  const editable = ({ item }: LedgerRow) => open(item)
  const unitColumn = (key: 'leads' | 'responsible' | 'cooperating', width: number): GridColumn<LedgerRow> => ({
    key,
    label: t(`ledger.column.${key}`),
    width,
    text: ({ item }) => namesOf(units, item[key]).join('、'),
    values: ({ item }) => namesOf(units, item[key]),
    groups: key === 'leads',
    editable,
  })
  const termColumn = (
    key: string,
    list: string,
    width: number,
    of: (row: LedgerRow) => string,
  ): GridColumn<LedgerRow> => ({
    key,
    label: t(`ledger.column.${key}`),
    width,
    text: (row) => term(list, of(row)),
    values: (row) => [term(list, of(row))],
    groups: true,
  })
  const colour = ({ standing }: LedgerRow) => standing?.colour ?? 'none'
  return [
    {
      key: 'id',
      label: t('ledger.column.id'),
      width: 56,
      number: true,
      text: ({ item }) => String(item.id),
      order: ({ item }) => item.id,
    },
    { key: 'title', label: t('ledger.column.title'), width: 260, text: ({ item }) => item.title },
    {
      key: 'colour',
      label: t('ledger.column.colour'),
      width: 92,
      text: (row) => t(`parts.colourShort.${colour(row)}`),
      values: (row) => [t(`parts.colourShort.${colour(row)}`)],
      order: (row) => colours.indexOf(colour(row)),
      cell: (row) => h(StandingMark, { colour: colour(row), short: true }),
      groups: true,
    },
    {
      key: 'goal',
      label: t('ledger.column.goal'),
      width: 140,
      number: true,
      text: ({ item }) => goalText(item),
      order: ({ item }) => (item.value === null ? null : Number(item.value)),
      editable: ({ item }) => open(item) && item.item_kind === 'target',
    },
    {
      key: 'reading',
      label: t('ledger.column.reading'),
      width: 112,
      number: true,
      text: ({ item, last_reading: last }) => (last ? figure(last.value, item.unit) || last.value_text : ''),
      order: ({ last_reading: last }) => (last?.value ? Number(last.value) : null),
    },
    unitColumn('leads', 200),
    {
      key: 'due',
      label: t('ledger.column.due'),
      width: 112,
      text: ({ item }) => item.due_on ?? '',
      editable,
      input: 'date',
    },
    {
      key: 'report',
      label: t('ledger.column.report'),
      width: 128,
      text: ({ reports }) => reportText(reports, t, term),
      values: ({ reports }) => (reports.length ? [...new Set(reports.map((each) => reportWord(each, t, term)))] : []),
    },
    {
      key: 'why',
      label: t('ledger.column.why'),
      width: 340,
      text: ({ standing }) => (standing ? reasonText(standing) : ''),
    },
    {
      key: 'changes',
      label: t('ledger.column.changes'),
      width: 88,
      number: true,
      text: ({ item }) => (item.changes ? String(item.changes) : ''),
      order: ({ item }) => item.changes,
    },
    {
      key: 'originalDue',
      label: t('ledger.column.originalDue'),
      width: 112,
      text: ({ item }) => item.original_due_on ?? '',
    },
    {
      key: 'originalGoal',
      label: t('ledger.column.originalGoal'),
      width: 112,
      number: true,
      text: ({ item }) => figure(item.original_value, item.unit),
    },
    termColumn('state', 'item_state', 92, ({ item }) => item.state),
    termColumn('category', 'category', 120, ({ item }) => item.category),
    termColumn('kind', 'item_kind', 92, ({ item }) => item.item_kind),
    {
      key: 'section',
      label: t('ledger.column.section'),
      width: 180,
      text: ({ item }) => item.section,
      values: ({ item }) => [item.section],
      groups: true,
    },
    { key: 'number', label: t('ledger.column.number'), width: 72, text: ({ item }) => item.number },
    unitColumn('responsible', 200),
    unitColumn('cooperating', 200),
  ]
}

type Report = LedgerRow['reports'][number]
function reportWord(report: Report, t: Means['t'], term: Means['term']): string {
  return term('report_state', report.state) + (report.late ? t('ledger.lateMark') : '')
}
/** 已报 2、未报 1: of several units, how many in which state. */
function reportText(reports: readonly Report[], t: Means['t'], term: Means['term']): string {
  if (reports.length <= 1) return reports.map((each) => reportWord(each, t, term)).join('')
  const counts = new Map<string, number>()
  for (const each of reports) counts.set(reportWord(each, t, term), (counts.get(reportWord(each, t, term)) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${word} ${count}`).join(t('ledger.comma'))
}
