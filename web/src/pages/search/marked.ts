// A text with the words that were looked for. Marks count code points, as everywhere in the API.

export interface Piece {
  text: string
  marked: boolean
}

export function pieces(text: string, marks: readonly { begin: number; end: number }[]): Piece[] {
  const points = Array.from(text)
  const found: Piece[] = []
  let behind = 0
  const add = (begin: number, end: number, marked: boolean) => {
    if (end > begin) found.push({ text: points.slice(begin, end).join(''), marked })
  }
  for (const mark of [...marks].sort((a, b) => a.begin - b.begin)) {
    const begin = Math.max(mark.begin, behind)
    const end = Math.min(mark.end, points.length)
    if (end <= begin) continue
    add(behind, begin, false)
    add(begin, end, true)
    behind = end
  }
  add(behind, points.length, false)
  return found
}
