// The / key leads to the search from every page.
import { useRoute, useRouter } from 'vue-router'
import { useKeys } from '@/parts/keys'
import { rooms, sees } from '@/rooms'
import { useSession } from '@/stores/session'

export function useSearchKey() {
  const router = useRouter()
  const route = useRoute()
  const session = useSession()
  useKeys({
    '/': () => {
      const room = rooms.find((each) => each.name === 'search')
      if (room && sees(room, session.role) && route.name !== 'search') void router.push({ name: 'search' })
    },
  })
}
