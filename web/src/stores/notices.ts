// How many notices wait for this post.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { get } from '@/api/client'
import { follow } from '@/api/events'
import { useSession } from './session'

export const useNotices = defineStore('notices', () => {
  const unread = ref(0)
  const session = useSession()
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function count() {
    if (!session.ready || !session.may('count_unread_notices')) return
    try {
      unread.value = (await get('/{region}/notices/unread')).unread
    } catch {
      // A count that can't be had is no reason to disturb.
    }
  }
  /** Changes come in bursts: counted once behind them. */
  follow(['*'], () => {
    clearTimeout(waiting)
    waiting = setTimeout(count, 800)
  })
  return { unread, count }
})
