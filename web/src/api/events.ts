// The server's stream of hints: "a report has changed". It holds nothing of the record; whoever shows one asks again.
import { addressOf } from './client'

export interface Hint {
  kind: string
  id: number
  action: string
  number: number
}
type Listener = (hint: Hint) => void

const listeners = new Map<string, Set<Listener>>()
let source: EventSource | undefined

/** Tells of changes of these kinds ('item', 'report' …; '*' for all) until the answer is called. */
export function follow(kinds: readonly string[], listener: Listener): () => void {
  for (const kind of kinds) {
    if (!listeners.has(kind)) listeners.set(kind, new Set())
    listeners.get(kind)!.add(listener)
  }
  return () => kinds.forEach((kind) => listeners.get(kind)?.delete(listener))
}

export function tell(hint: Hint) {
  for (const kind of [hint.kind, '*']) listeners.get(kind)?.forEach((listener) => listener(hint))
}

/** After a long absence nothing is known: every listener is told once. */
function tellAll() {
  const every = new Set([...listeners.values()].flatMap((each) => [...each]))
  every.forEach((listener) => listener({ kind: '*', id: 0, action: '', number: 0 }))
}

/** EventSource comes back by itself after a break, from where it was (Last-Event-ID). */
export function openEvents() {
  closeEvents()
  if (typeof EventSource === 'undefined') return
  source = new EventSource(addressOf('/{region}/events'))
  source.addEventListener('change', (event) => tell(JSON.parse((event as MessageEvent<string>).data) as Hint))
  source.addEventListener('reset', tellAll)
}

export function closeEvents() {
  source?.close()
  source = undefined
}
