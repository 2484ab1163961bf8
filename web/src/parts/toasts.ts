// Short words about what has just been done; read aloud by ToastRegion.
import { reactive } from 'vue'

export type ToastKind = 'done' | 'problem'
export interface Toast {
  id: number
  text: string
  kind: ToastKind
}

export const toasts = reactive<Toast[]>([])
let last = 0

/** A problem stays until it is closed; what is done goes by itself. */
export function toast(text: string, kind: ToastKind = 'done') {
  const id = ++last
  toasts.push({ id, text, kind })
  if (kind === 'done') setTimeout(() => dismiss(id), 6000)
}

export function dismiss(id: number) {
  const place = toasts.findIndex((each) => each.id === id)
  if (place >= 0) toasts.splice(place, 1)
}
