// The pages of the room, each with the call that it cannot do without: the three administrators see what is theirs.
import type { OperationName } from '@/stores/session'

export const tabs: readonly { name: string; needs: readonly OperationName[] }[] = [
  { name: 'posts', needs: ['list_people'] },
  { name: 'units', needs: ['list_organisations'] },
  { name: 'accounts', needs: ['list_accounts'] },
  { name: 'sign-ins', needs: ['list_sign_ins'] },
  { name: 'tokens', needs: ['list_tokens'] },
  { name: 'journal', needs: ['list_journal'] },
  { name: 'policies', needs: ['list_policies'] },
  { name: 'data', needs: ['back_up', 'list_transfers'] },
  { name: 'burden', needs: ['show_burden'] },
]
