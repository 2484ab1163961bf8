// What can be done with a motion: the buttons of its page.
import { post } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import type { Choice } from '@/parts/choices'
import { allowed, type Motion, type Move, type Reader } from './moves'

export interface Given {
  motion: Motion
  reader: Reader
  units: readonly Choice[]
  others: readonly Choice[]
  choices: (list: string) => readonly Choice[]
  t: (key: string, values?: Record<string, unknown>) => string
}

export function actsOf({ motion, reader, units, others, choices, t }: Given): Act[] {
  const path = { motion: motion.id! }
  const version = motion.version
  const some = (list: string) => choices(list).filter((each) => each.value !== 'none')
  const reason: Asked = { key: 'reason', label: t('parts.reason'), kind: 'words', needed: true }
  const unit: Asked = { key: 'unit', label: t('motions.unit'), kind: 'one', choices: units, needed: true }
  const kinds: Record<Move, Omit<Act, 'name' | 'label'>> = {
    assign_motion: {
      primary: motion.state === 'received',
      fields: [
        { ...unit, value: motion.suggested },
        { key: 'joint', label: t('motions.joint'), kind: 'many', choices: units },
        { ...reason, needed: motion.state === 'assigned' },
      ],
      run: (body) => post('/{region}/motions/{motion}/assign', { path, version, body: body as never }),
    },
    accept_motion: { primary: true, run: () => post('/{region}/motions/{motion}/accept', { path, version }) },
    bounce_motion: {
      help: t('motions.bounceHelp'),
      fields: [reason, { key: 'suggest', label: t('motions.suggest'), kind: 'one', choices: units }],
      run: (body) => post('/{region}/motions/{motion}/bounce', { path, version, body: body as never }),
    },
    answer_motion: {
      primary: true,
      help: t('motions.answerHelp'),
      fields: [
        { key: 'grade', label: t('motions.grade'), kind: 'choice', choices: some('answer_grade'), needed: true },
        { key: 'text', label: t('motions.answer'), kind: 'words', needed: true },
        { key: 'letters', label: t('motions.letter'), kind: 'files', help: t('motions.letterHelp') },
      ],
      run: ({ letters, ...body }) =>
        post('/{region}/motions/{motion}/answer', {
          path,
          version,
          body: { ...body, ...(letters ? { letter: letters[0] } : {}) } as never,
        }),
    },
    give_opinion: {
      primary: reader.role === 'liaison',
      fields: [
        { key: 'text', label: t('motions.opinion'), kind: 'words', needed: true },
        ...(reader.role === 'supervisor' ? [unit] : []),
      ],
      run: (body) => post('/{region}/motions/{motion}/opinion', { path, version, body: body as never }),
    },
    record_satisfaction: {
      primary: true,
      help: t('motions.satisfactionHelp'),
      fields: [
        {
          key: 'satisfaction',
          label: t('motions.satisfaction'),
          kind: 'choice',
          choices: some('satisfaction'),
          needed: true,
        },
        { key: 'text', label: t('motions.satisfactionText'), kind: 'words' },
      ],
      run: (body) => post('/{region}/motions/{motion}/satisfaction', { path, version, body: body as never }),
    },
    extend_motion: {
      fields: [
        { key: 'due', label: t('motions.dueOn'), kind: 'date', needed: true, value: motion.due_on ?? '' },
        reason,
      ],
      run: (body) => post('/{region}/motions/{motion}/extend', { path, version, body: body as never }),
    },
    join_motion: {
      fields: [{ key: 'into', label: t('motions.into'), kind: 'one', choices: others, needed: true }, reason],
      run: (body) => post('/{region}/motions/{motion}/join', { path, version, body: body as never }),
    },
    withdraw_motion: {
      danger: true,
      fields: [reason],
      run: (body) => post('/{region}/motions/{motion}/withdraw', { path, version, body: body as never }),
    },
  }
  return (Object.keys(kinds) as Move[])
    .filter((name) => allowed(name, motion, reader))
    .map((name) => ({ ...kinds[name], name, label: t(`motions.acts.${name}`), done: t('motions.done') }))
}

/** Taken in by hand, or as the sheet of the congress. */
export function intake(choices: (list: string) => readonly Choice[], year: number, t: (key: string) => string): Act[] {
  const kind: Asked = {
    key: 'motion_kind',
    label: t('motions.kind'),
    kind: 'choice',
    choices: choices('motion_kind'),
    value: 'suggestion',
    needed: true,
  }
  const session: Asked = { key: 'session', label: t('motions.session'), kind: 'text', help: t('motions.sessionHelp') }
  const ofYear: Asked = { key: 'year', label: t('motions.year'), kind: 'number', value: year, needed: true }
  return [
    {
      name: 'receive_motion',
      label: t('motions.receive'),
      primary: true,
      done: t('motions.done'),
      fields: [
        { key: 'title', label: t('motions.name'), kind: 'text', needed: true },
        kind,
        { key: 'number', label: t('motions.number'), kind: 'text', help: t('motions.numberHelp') },
        session,
        ofYear,
        { key: 'deputies', label: t('motions.deputies'), kind: 'text', needed: true, help: t('motions.deputiesHelp') },
        { key: 'text', label: t('motions.body'), kind: 'words' },
      ],
      run: ({ deputies, ...body }) =>
        post('/{region}/motions', { body: { ...body, deputy: namesOf(String(deputies ?? '')) } as never }),
    },
    {
      name: 'import_motions',
      label: t('motions.import'),
      help: t('motions.importHelp'),
      done: t('motions.done'),
      fields: [{ key: 'files', label: t('motions.sheet'), kind: 'files', needed: true }, kind, session, ofYear],
      run: ({ files, ...body }) => post('/{region}/motions/import', { body: { ...body, file: files[0] } as never }),
    },
  ]
}

/** 孙丽、钱进 → both. */
export function namesOf(text: string): string[] {
  return text
    .split(/[\u3001\uff0c,;\uff1b\s]+/)
    .map((each) => each.trim())
    .filter(Boolean)
}
