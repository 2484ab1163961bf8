// Waiting, so that what is seen comes first.

export function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds))
}

/** When the browser has drawn what there is and has nothing else to do; soon, where it never says so (Safari). */
export function atRest(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return pause(100)
  return new Promise((go) => requestIdleCallback(() => go(), { timeout: 1000 }))
}
