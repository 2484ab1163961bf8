// One thing done by a button in a row: what goes wrong is told in a message that stays, what went well in one that goes.
import { ref } from 'vue'
import { asProblem } from '@/api/problem'
import { sentenceOf } from './sentence'
import { toast } from './toasts'

export function useAct(after: () => unknown = () => {}) {
  const acting = ref(false)
  async function act<T>(does: () => Promise<T>, said = ''): Promise<T | undefined> {
    if (acting.value) return undefined
    acting.value = true
    try {
      const got = await does()
      if (said) toast(said)
      await after()
      return got
    } catch (thrown) {
      toast(sentenceOf(asProblem(thrown)), 'problem')
      return undefined
    } finally {
      acting.value = false
    }
  }
  return { act, acting }
}
