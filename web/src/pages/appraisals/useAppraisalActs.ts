// What the office does with a round of public appraisal.
import { useI18n } from 'vue-i18n'
import { post, request, type Schemas } from '@/api/client'
import { save } from '@/api/transfer'
import type { Act, Asked } from '@/parts/acts'
import { today } from '@/words/dates'
import { toast } from '@/parts/toasts'
import { useNames } from '@/stores/names'
import { useTerms } from '@/stores/terms'

type Appraisal = Schemas['Appraisal']

export function useAppraisalActs() {
  const { t } = useI18n()
  const names = useNames()
  const { choices } = useTerms()
  const channel = (): Asked => ({
    key: 'channel',
    label: t('appraisals.channel'),
    kind: 'choice',
    needed: true,
    choices: choices('channel'),
    value: 'online',
  })
  const file = (): Asked => ({ key: 'files', label: t('appraisals.file'), kind: 'files', needed: true })

  function told(answer: unknown) {
    const { counted, marks, refused } = answer as Schemas['CountedBallots']
    toast(t('appraisals.counted', { counted, marks }))
    for (const each of refused.slice(0, 5))
      toast(t('appraisals.refused', { place: each.place, why: each.why.text }), 'problem')
  }

  return function acts(appraisal: Appraisal): Act[] {
    const path = { appraisal: appraisal.id! }
    const version = appraisal.version
    if (appraisal.state === 'closed') return []
    const draw: Act = {
      name: 'draw_codes',
      label: t('appraisals.draw'),
      help: t('appraisals.drawHelp'),
      fields: [{ key: 'count', label: t('appraisals.count'), kind: 'number', needed: true }, channel()],
      // The answer is a file that nobody can have again.
      async run(values) {
        const answer = await request('post', '/{region}/appraisals/{appraisal}/codes', {
          path,
          body: { ...values, format: 'xlsx' },
        })
        save(await answer.blob(), `${appraisal.title}.xlsx`)
      },
      done: t('appraisals.drawn'),
    }
    if (appraisal.state === 'draft')
      return [
        {
          name: 'open_appraisal',
          label: t('appraisals.open'),
          help: t('appraisals.openHelp'),
          primary: true,
          run: () => post('/{region}/appraisals/{appraisal}/open', { path, version }),
          done: t('appraisals.opened'),
        },
        {
          name: 'add_subjects',
          label: t('appraisals.addSubject'),
          help: t('appraisals.addSubjectHelp'),
          fields: [
            { key: 'name', label: t('appraisals.name'), kind: 'text', needed: true },
            { key: 'unit', label: t('appraisals.unit'), kind: 'one', choices: names.units },
            { key: 'duties', label: t('appraisals.duties'), kind: 'text' },
          ],
          run: (values) =>
            post('/{region}/appraisals/{appraisal}/subjects', { path, body: { subjects: [values as never] } }),
          done: t('appraisals.subjectAdded'),
        },
        {
          name: 'import_subjects',
          label: t('appraisals.importSubjects'),
          help: t('appraisals.importSubjectsHelp'),
          fields: [file()],
          run: (values) =>
            post('/{region}/appraisals/{appraisal}/subjects/import', { path, body: { file: values.files[0] } }),
          then: (answer) => toast(t('appraisals.imported', { count: (answer as unknown[]).length })),
        },
        draw,
      ]
    return [
      {
        name: 'cast_ballot_sheet',
        label: t('appraisals.cast'),
        help: t('appraisals.castHelp'),
        primary: true,
        fields: [
          file(),
          { ...channel(), value: 'on_site' },
          { key: 'good_rows', label: t('appraisals.goodRows'), kind: 'flag' },
        ],
        run: ({ files, ...rest }) =>
          post('/{region}/appraisals/{appraisal}/cast/sheet', { path, body: { ...rest, file: files[0] } }),
        then: told,
      },
      draw,
      {
        name: 'close_appraisal',
        label: t('appraisals.close'),
        help: t('appraisals.closeHelp'),
        fields:
          today() < appraisal.ends_on
            ? [{ key: 'reason', label: t('appraisals.closeReason'), kind: 'words', needed: true }]
            : [],
        run: (values) => post('/{region}/appraisals/{appraisal}/close', { path, version, body: values }),
        done: t('appraisals.closed'),
      },
    ]
  }
}
