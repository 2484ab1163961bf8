import type { Router } from 'vue-router'
import { recordPath } from '@/rooms'
import type { Role } from '@/stores/session'

/** Where rooms that say nothing of their records have them. */
const usual: Record<string, string> = {
  item: 'ledger',
  problem: 'problems',
  whistle: 'whistles',
  document: 'documents',
}

/** The record's page, where this app and this role have one. */
export function linkTo(router: Router, kind: string, id: number, role: Role | undefined): string | undefined {
  const known = recordPath(kind, id, role)
  if (known) return known
  const guess = `/${usual[kind] ?? kind}/${id}`
  return router.resolve(guess).name === 'not-found' ? undefined : guess
}
