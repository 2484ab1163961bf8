// Two panes that scroll together: what stands at the top of one stands at the top of the other.

/** From a place in one pane to the place in the other: both know where the same things stand, in between is in between. */
export function follower(at: number, mine: readonly number[], theirs: readonly number[]): number {
  if (!mine.length) return 0
  if (at <= mine[0]) return mine[0] <= 0 ? theirs[0] : (theirs[0] * at) / mine[0]
  let low = 0
  let high = mine.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (mine[middle] <= at) low = middle
    else high = middle - 1
  }
  if (low === mine.length - 1) return theirs[low] + (at - mine[low])
  const part = (at - mine[low]) / (mine[low + 1] - mine[low])
  return theirs[low] + part * (theirs[low + 1] - theirs[low])
}

/** The longest run of things that go downwards in both panes: a table read out of order would make them jump. */
export function downwards(pairs: readonly (readonly [number, number])[]): [number[], number[]] {
  const mine: number[] = []
  const theirs: number[] = []
  for (const [a, b] of [...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    if (mine.length && (a <= mine[mine.length - 1] || b <= theirs[theirs.length - 1])) continue
    mine.push(a)
    theirs.push(b)
  }
  return [mine, theirs]
}
