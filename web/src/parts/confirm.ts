// Asks before what can't be taken back: `if (await confirm({ title, text })) …`; with `reason` a reason is asked for.
import { reactive } from 'vue'

export interface Question {
  title: string
  text?: string
  /** The word on the button: what will be done. */
  action?: string
  danger?: boolean
  reason?: boolean
}
/** The reason given, '' where none is asked for; null: not confirmed. */
type Answered = (reason: string | null) => void

export const asked = reactive<{ question: Question | null; answer: Answered }>({ question: null, answer: () => {} })

export function ask(question: Question): Promise<string | null> {
  asked.answer(null)
  return new Promise((resolve) => {
    asked.question = question
    asked.answer = (reason) => {
      asked.question = null
      asked.answer = () => {}
      resolve(reason)
    }
  })
}

export async function confirm(question: Question): Promise<boolean> {
  return (await ask(question)) !== null
}
