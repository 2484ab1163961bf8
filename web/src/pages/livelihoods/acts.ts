// What can be done with a livelihood item and its places.
import { post, type Schemas } from '@/api/client'
import type { Act, Asked } from '@/parts/acts'
import type { Choice } from '@/parts/choices'
import { yuan } from './money'

type Row = Schemas['LivelihoodRow']
export type Place = Schemas['LivelihoodPlace']
type Say = (key: string, values?: Record<string, unknown>) => string

/** 115.4801,35.1203 → both; nothing where it is none. */
export function coordinatesOf(text: string): { longitude: string; latitude: string } | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*[,\uff0c\s]\s*(\d+(?:\.\d+)?)\s*$/.exec(text)
  return found ? { longitude: found[1], latitude: found[2] } : undefined
}
const at: (t: Say, value?: string) => Asked = (t, value = '') => ({
  key: 'where',
  label: t('livelihoods.coordinates'),
  kind: 'text',
  value,
  help: t('livelihoods.coordinatesHelp'),
})
/** The form's coordinates as the server wants them. */
function placed({ where, ...body }: Record<string, unknown>) {
  const found = coordinatesOf(String(where ?? ''))
  return { ...body, ...(found ? { at: found } : {}) } as never
}

export function actsOfItem(row: Row, units: readonly Choice[], t: Say): Act[] {
  const path = { item: row.item.id! }
  return [
    {
      name: 'add_place',
      label: t('livelihoods.addPlace'),
      done: t('livelihoods.done'),
      fields: [
        { key: 'name', label: t('livelihoods.place'), kind: 'text', needed: true },
        at(t),
        { key: 'unit', label: t('livelihoods.unit'), kind: 'one', choices: units },
      ],
      run: (values) => post('/{region}/livelihoods/{item}/places', { path, body: placed(values) }),
    },
    {
      name: 'record_funds',
      label: t('livelihoods.funds'),
      done: t('livelihoods.done'),
      help: t('livelihoods.fundsHelp'),
      fields: [
        { key: 'planned', label: t('livelihoods.planned'), kind: 'text', value: yuan(row.money?.planned) },
        { key: 'paid', label: t('livelihoods.paid'), kind: 'text', value: yuan(row.money?.paid) },
        { key: 'funding', label: t('livelihoods.funding'), kind: 'text', value: row.money?.funding ?? '' },
        { key: 'reason', label: t('parts.reason'), kind: 'words', help: t('livelihoods.reasonHelp') },
      ],
      run: (body) =>
        post('/{region}/livelihoods/{item}/funds', { path, version: row.money?.version, body: body as never }),
    },
  ]
}

export function actsOfPlace(place: Place, t: Say): Act[] {
  if (place.withdrawn) return []
  const path = { place: place.id! }
  const version = place.version
  const where = place.longitude && place.latitude ? `${place.longitude},${place.latitude}` : ''
  const open: Act[] = [
    {
      name: 'finish_place',
      label: t('livelihoods.finish'),
      done: t('livelihoods.done'),
      fields: [{ key: 'date', label: t('livelihoods.finishedOn'), kind: 'date', help: t('livelihoods.todayHelp') }],
      run: (body) => post('/{region}/places/{place}/finish', { path, version, body: body as never }),
    },
    {
      name: 'change_place',
      label: t('livelihoods.correct'),
      done: t('livelihoods.done'),
      fields: [
        { key: 'name', label: t('livelihoods.place'), kind: 'text', needed: true, value: place.name },
        at(t, where),
      ],
      run: (values) => post('/{region}/places/{place}/correct', { path, version, body: placed(values) }),
    },
  ]
  return [
    ...(place.finished_on ? [] : open),
    {
      name: 'add_photo',
      label: t('livelihoods.addPhoto'),
      done: t('livelihoods.done'),
      fields: [{ key: 'photos', label: t('livelihoods.photo'), kind: 'files', needed: true }],
      run: async ({ photos }) => {
        for (const photo of photos as { name: string; content: string }[])
          await post('/{region}/places/{place}/photos', { path, body: { photo } })
      },
    },
    {
      name: 'withdraw_place',
      label: t('livelihoods.withdraw'),
      danger: true,
      done: t('livelihoods.done'),
      fields: [{ key: 'reason', label: t('parts.reason'), kind: 'words', needed: true }],
      run: (body) => post('/{region}/places/{place}/withdraw', { path, version, body: body as never }),
    },
  ]
}
