// What is done with many reports at once, and with the round itself.
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { post, type Schemas } from '@/api/client'
import type { Act } from '@/parts/acts'
import { toast } from '@/parts/toasts'
import { asSeen, mayAccept, mayReturn, type Group, type Report, type Round } from './board'

export function useRoundActs(round: Ref<Round | undefined>, chosen: Ref<Report[]>) {
  const { t } = useI18n()

  function accept(): Act {
    const reports = chosen.value.filter(mayAccept).map(asSeen)
    return {
      name: 'accept_reports',
      label: t('rounds.accept'),
      help: t('rounds.acceptHelp', { count: reports.length }),
      run: () => post('/{region}/reports/accept', { body: { reports } }),
      done: t('rounds.acceptedDone', { count: reports.length }),
    }
  }
  function sendBack(): Act {
    const reports = chosen.value.filter((each) => mayReturn(each, round.value!)).map(asSeen)
    return {
      name: 'return_reports',
      label: t('rounds.return'),
      help: t('rounds.returnHelp', { count: reports.length }),
      fields: [{ key: 'reason', label: t('office.reason'), kind: 'words', needed: true, help: t('rounds.reasonHint') }],
      run: (values) => post('/{region}/reports/return', { body: { reports, reason: values.reason } }),
      done: t('rounds.returnedDone', { count: reports.length }),
    }
  }
  function roundActs(counts: Record<Group, number>): Act[] {
    const path = { round: round.value?.id ?? 0 }
    const acts: Act[] = [
      {
        name: 'find_problems_in_round',
        label: t('rounds.allProblems'),
        help: t('rounds.allProblemsHelp'),
        run: () => post('/{region}/rounds/{round}/problems', { path }),
        then: (answer) => toast(t('rounds.allProblemsDone', { count: (answer as unknown[]).length })),
      },
    ]
    if (round.value?.state === 'open')
      acts.push({
        name: 'close_round',
        label: t('rounds.close'),
        danger: true,
        help: t('rounds.closeHelp', { silent: counts.silent + counts.returned, waiting: counts.waiting }),
        run: () => post('/{region}/rounds/{round}/close', { path }),
        then(answer) {
          const { missed, waiting } = answer as Schemas['RoundClosed']
          toast(t('rounds.closed', { missed, waiting }))
        },
      })
    return acts
  }
  return { accept, sendBack, roundActs }
}
