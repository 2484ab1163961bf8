// What can be done with a whistle: the buttons of its page.
import { post } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import type { Choice } from '@/parts/choices'
import { allowed, type Move, type Reader, type Whistle } from './moves'

type Say = (key: string, values?: Record<string, unknown>) => string

export interface Given {
  whistle: Whistle
  reader: Reader
  units: readonly Choice[]
  /** Others that are open: to join it with. */
  others: readonly Choice[]
  t: Say
}

/** Confirming has a form of its own on the page. */
type Here = Exclude<Move, 'confirm_whistle'>

export function actsOf({ whistle, reader, units, others, t }: Given): Act[] {
  const path = { whistle: whistle.id! }
  const version = whistle.version
  const reason: Asked = { key: 'reason', label: t('parts.reason'), kind: 'words', needed: true }
  const words = (key: string): Asked => ({ key: 'text', label: t(key), kind: 'words', needed: true })
  const unit: Asked = { key: 'unit', label: t('whistles.unit'), kind: 'one', choices: units, needed: true }
  const joint: Asked = { key: 'joint', label: t('whistles.joint'), kind: 'many', choices: units }
  const due: Asked = { key: 'due', label: t('whistles.dueOn'), kind: 'date', needed: true, value: whistle.due_on ?? '' }
  const kinds: Record<Here, Omit<Act, 'name' | 'label'>> = {
    dispatch_whistle: {
      primary: true,
      fields: [unit, joint],
      run: (body) => post('/{region}/whistles/{whistle}/dispatch', { path, version, body: body as never }),
    },
    sign_in_whistle: {
      primary: true,
      run: () => post('/{region}/whistles/{whistle}/sign', { path, version }),
    },
    refuse_whistle: {
      help: t('whistles.refuseHelp'),
      fields: [reason, { key: 'suggest', label: t('whistles.suggest'), kind: 'one', choices: units }],
      run: (body) => post('/{region}/whistles/{whistle}/refuse', { path, version, body: body as never }),
    },
    rule_whistle: {
      primary: true,
      help: t('whistles.ruleHelp'),
      fields: [words('whistles.ruling'), unit, joint],
      run: (body) => post('/{region}/whistles/{whistle}/rule', { path, version, body: body as never }),
    },
    answer_whistle: {
      primary: true,
      help: t('whistles.answerHelp'),
      fields: [
        words('whistles.answer'),
        { key: 'solved', label: t('whistles.solved'), kind: 'flag' },
        { key: 'evidence', label: t('whistles.evidence'), kind: 'files' },
      ],
      run: (body) => post('/{region}/whistles/{whistle}/answer', { path, version, body: body as never }),
    },
    co_sign_whistle: {
      primary: true,
      fields: [
        { key: 'text', label: t('whistles.opinion'), kind: 'words' },
        ...(reader.role === 'supervisor' ? [unit] : []),
      ],
      run: (body) => post('/{region}/whistles/{whistle}/cosign', { path, version, body: body as never }),
    },
    reopen_whistle: {
      fields: [reason],
      run: (body) => post('/{region}/whistles/{whistle}/reopen', { path, version, body: body as never }),
    },
    call_back_whistle: {
      primary: true,
      fields: [words('whistles.callBackWords')],
      run: (body) => post('/{region}/whistles/{whistle}/callback', { path, version, body: body as never }),
    },
    return_whistle: {
      primary: true,
      fields: [words('whistles.cityAnswer')],
      run: (body) => post('/{region}/whistles/{whistle}/return', { path, version, body: body as never }),
    },
    extend_whistle: {
      fields: [due, reason],
      run: (body) => post('/{region}/whistles/{whistle}/extend', { path, version, body: body as never }),
    },
    escalate_whistle: {
      help: t('whistles.escalateHelp'),
      fields: [reason],
      run: (body) => post('/{region}/whistles/{whistle}/escalate', { path, version, body: body as never }),
    },
    join_whistle: {
      fields: [{ key: 'into', label: t('whistles.into'), kind: 'one', choices: others, needed: true }, reason],
      run: (body) => post('/{region}/whistles/{whistle}/join', { path, version, body: body as never }),
    },
    exclude_whistle: {
      danger: true,
      help: t('whistles.excludeHelp'),
      fields: [reason],
      run: (body) => post('/{region}/whistles/{whistle}/exclude', { path, version, body: body as never }),
    },
    withdraw_whistle: {
      danger: true,
      fields: [reason],
      run: (body) => post('/{region}/whistles/{whistle}/withdraw', { path, version, body: body as never }),
    },
  }
  return (Object.keys(kinds) as Here[])
    .filter((name) => allowed(name, whistle, reader))
    .map((name) => ({ ...kinds[name], name, label: t(`whistles.acts.${name}`), done: t(`whistles.done`) }))
}
