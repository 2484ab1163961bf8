// What is done with the closing of a year.
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { all, get, post, type Schemas } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import type { Choice } from '@/parts/choices'
import { thisYear } from '@/parts/days'

export type Closing = Schemas['Closing']

export function useClosingActs() {
  const { t } = useI18n()
  const documents = ref<Choice[]>([])
  all((cursor) => get('/{region}/documents', { query: { limit: 200, cursor } })).then(
    (rows) =>
      (documents.value = rows.map((each) => ({ value: each.id!, label: `${each.title} ${each.year || ''}`.trim() }))),
    () => undefined,
  )
  const reportFields = (): Asked[] => [
    { key: 'report', label: t('closing.report'), kind: 'one', choices: documents.value, help: t('closing.reportHelp') },
    { key: 'files', label: t('closing.file'), kind: 'files' },
  ]
  /** The first file alone is meant. */
  const bodyOf = ({ files, ...rest }: Record<string, unknown>) =>
    ({ ...rest, file: (files as unknown[] | undefined)?.[0] }) as never

  const open = (): Act => ({
    name: 'open_closing',
    label: t('closing.open'),
    help: t('closing.openHelp'),
    primary: true,
    fields: [
      { key: 'year', label: t('closing.year'), kind: 'number', needed: true, value: thisYear() - 1 },
      ...reportFields(),
    ],
    run: (values) => post('/{region}/closings', { body: bodyOf(values) }),
    done: t('closing.opened'),
  })
  function acts(closing: Closing, unreported: number): Act[] {
    if (closing.state === 'closed') return []
    const path = { closing: closing.id! }
    const version = closing.version
    return [
      {
        name: 'close_year',
        label: t('closing.close'),
        help: t('closing.closeHelp', { unreported }),
        primary: true,
        run: () => post('/{region}/closings/{closing}/close', { path, version }),
        done: t('closing.closed'),
      },
      {
        name: 'reconcile_closing',
        label: t('closing.reconcile'),
        help: t('closing.reconcileHelp'),
        fields: reportFields(),
        run: (values) => post('/{region}/closings/{closing}/reconcile', { path, body: bodyOf(values) }),
        done: t('closing.reconciled'),
      },
    ]
  }
  return { open, acts }
}
