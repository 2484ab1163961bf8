// What the adopting of a new version told: shown on its page until the reader goes on.
import { shallowRef } from 'vue'
import type { Schemas } from '@/api/client'

const last = shallowRef<Schemas['Adopted'] | null>(null)

export const remember = (adopted: Schemas['Adopted']) => (last.value = adopted)

/** Of a new version: how many decisions were taken over, and what is no longer said. */
export function carriedOver(document: number) {
  const adopted = last.value
  if (adopted?.document.id !== document || adopted.document.replaces === null) return null
  return { carried: adopted.carried_over, gone: adopted.gone }
}
