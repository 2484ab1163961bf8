// What can be done with a problem in its state; whether this unit may, the server has the last word.
import { useI18n } from 'vue-i18n'
import { post, type Schemas } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import { today } from '@/words/dates'
import { useNames } from '@/stores/names'
import { useTerms } from '@/stores/terms'

export type Problem = Schemas['Problem']
const levels = ['unit', 'county', 'city'] as const

/** The levels above (or below) this one. */
export function levelsFrom(level: Problem['level'], up: boolean): readonly Problem['level'][] {
  const place = levels.indexOf(level)
  return up ? levels.slice(place + 1) : levels.slice(0, place)
}

/** Who owes the solution: before it is assigned, whose it is. */
export const chargedWith = (problem: Problem) => problem.coordinator ?? problem.organisation

export function useProblemActs() {
  const { t } = useI18n()
  const names = useNames()
  const { term, choices } = useTerms()
  const reason = (): Asked => ({ key: 'reason', label: t('office.reason'), kind: 'words', needed: true })
  const levelField = (found: readonly Problem['level'][]): Asked => ({
    key: 'level',
    label: t('problems.level'),
    kind: 'choice',
    needed: true,
    choices: found.map((value) => ({ value, label: term('problem_level', value) })),
    value: found[found.length - 1],
  })

  function find(): Act {
    return {
      name: 'find_problem',
      label: t('problems.find'),
      help: t('problems.findHelp'),
      primary: true,
      fields: [
        { key: 'title', label: t('problems.titleField'), kind: 'text', needed: true },
        { key: 'text', label: t('problems.text'), kind: 'words' },
        { key: 'unit', label: t('problems.unit'), kind: 'one', needed: true, choices: names.units },
        { key: 'item', label: t('problems.item'), kind: 'one', choices: names.itemChoices },
        {
          key: 'source',
          label: t('problems.source'),
          kind: 'choice',
          needed: true,
          choices: choices('problem_source').filter((each) => each.value !== 'report'),
          value: 'inspection',
        },
        { key: 'date', label: t('problems.date'), kind: 'date', value: today() },
      ],
      run: (values) => post('/{region}/problems', { body: values as never }),
      done: t('problems.found'),
    }
  }

  function acts(problem: Problem): Act[] {
    const path = { problem: problem.id! }
    const version = problem.version
    const charged = names.actsFor(chargedWith(problem))
    const finder = names.actsFor(problem.found_by_organisation)
    const list: (Act | false)[] = []
    const again = problem.state === 'coordinating'
    if (problem.state === 'found' || again)
      list.push({
        name: 'assign_problem',
        label: t(again ? 'problems.reassign' : 'problems.assign'),
        help: t(again ? 'problems.reassignHelp' : 'problems.assignHelp'),
        primary: !again,
        fields: [
          {
            key: 'unit',
            label: t('problems.unit'),
            kind: 'one',
            needed: true,
            choices: names.units,
            value: chargedWith(problem),
          },
          { key: 'joint', label: t('problems.joint'), kind: 'many', choices: names.units, value: problem.joint },
          ...(again
            ? [reason()]
            : [
                { ...levelField(levels), value: 'unit' },
                { key: 'due', label: t('problems.due'), kind: 'date' as const },
              ]),
        ],
        run: (values) => post('/{region}/problems/{problem}/assign', { path, version, body: values as never }),
        done: t('problems.assigned'),
      })
    if (again)
      list.push(
        charged && {
          name: 'solve_problem',
          label: t('problems.solve'),
          help: t('problems.solveHelp'),
          primary: true,
          fields: [
            { key: 'text', label: t('problems.solution'), kind: 'words', needed: true },
            { key: 'evidence', label: t('problems.evidence'), kind: 'files' },
          ],
          run: (values) => post('/{region}/problems/{problem}/solve', { path, version, body: values as never }),
          done: t('problems.solved'),
        },
        {
          name: 'extend_problem',
          label: t('problems.extend'),
          help: t('problems.extendHelp'),
          fields: [
            { key: 'due', label: t('problems.newDue'), kind: 'date', needed: true, value: problem.due_on },
            reason(),
          ],
          run: (values) => post('/{region}/problems/{problem}/extend', { path, version, body: values as never }),
          done: t('problems.extended'),
        },
        charged &&
          levelsFrom(problem.level, true).length > 0 && {
            name: 'raise_problem',
            label: t('problems.raise'),
            help: t('problems.raiseHelp'),
            fields: [levelField([...levelsFrom(problem.level, true)].reverse()), reason()],
            run: (values) => post('/{region}/problems/{problem}/raise', { path, version, body: values as never }),
            done: t('problems.raised'),
          },
        levelsFrom(problem.level, false).length > 0 && {
          name: 'lower_problem',
          label: t('problems.lower'),
          help: t('problems.lowerHelp'),
          fields: [levelField(levelsFrom(problem.level, false)), reason()],
          run: (values) => post('/{region}/problems/{problem}/lower', { path, version, body: values as never }),
          done: t('problems.lowered'),
        },
      )
    if (problem.state === 'solved' && finder)
      list.push(
        {
          name: 'close_problem',
          label: t('problems.close'),
          help: t('problems.closeHelp'),
          primary: true,
          run: () => post('/{region}/problems/{problem}/close', { path, version }),
          done: t('problems.closed'),
        },
        {
          name: 'return_solution',
          label: t('problems.return'),
          help: t('problems.returnHelp'),
          fields: [reason()],
          run: (values) => post('/{region}/problems/{problem}/return', { path, version, body: values as never }),
          done: t('problems.returned'),
        },
      )
    if (problem.state === 'closed' && finder)
      list.push({
        name: 'reopen_problem',
        label: t('problems.reopen'),
        help: t('problems.reopenHelp'),
        fields: [reason()],
        run: (values) => post('/{region}/problems/{problem}/reopen', { path, version, body: values as never }),
        done: t('problems.reopenDone'),
      })
    if (problem.state === 'found' || again)
      list.push({
        name: 'drop_problem',
        label: t('problems.drop'),
        help: t('problems.dropHelp'),
        danger: true,
        fields: [reason()],
        run: (values) => post('/{region}/problems/{problem}/drop', { path, version, body: values as never }),
        done: t('problems.dropped'),
      })
    return list.filter((each): each is Act => Boolean(each))
  }
  return { find, acts }
}
