// Where findings stand in a document's text. Spans count code points of the document; JavaScript counts UTF-16 units: an emoji
// or a rare character (𠮷) is two of them, so a passage is cut as a list of code points.

export interface Passage {
  begin: number
  end: number
  text: string
}
export interface Spanned {
  ordinal: number
  span_begin: number
  span_end: number
}
export interface Segment {
  text: string
  /** The findings whose sentence this is part of, the innermost first. */
  findings: number[]
  /** Its first piece in the document: what is focused and linked to. */
  first: boolean
}

/** Where a clause ends; a comma or point between digits is none. */
const ends = /[，。；：！？、（）]|[,;](?!\d)/

/** A target is found at its number: marked is the clause around it, as far as no other finding's number stands there. */
export function clausesOf<T extends Spanned & { item_kind: string }>(
  passages: readonly Passage[],
  findings: readonly T[],
): T[] {
  const numbers = findings.filter((each) => each.item_kind === 'target')
  return findings.map((finding) => {
    const passage = passages.find((each) => each.begin <= finding.span_begin && finding.span_begin < each.end)
    if (!passage || finding.item_kind !== 'target') return finding
    const points = Array.from(passage.text)
    const others = numbers.filter((each) => each !== finding)
    const behind = Math.max(
      passage.begin,
      ...others.map((each) => each.span_end).filter((at) => at <= finding.span_begin),
    )
    const before = Math.min(
      passage.end,
      ...others.map((each) => each.span_begin).filter((at) => at >= finding.span_end),
    )
    const at = (place: number) => points[place - passage.begin] + (points[place - passage.begin + 1] ?? '')
    let begin = finding.span_begin
    while (begin > behind && !ends.test(at(begin - 1).replace(/^([^,;]).*$/u, '$1'))) begin--
    let end = finding.span_end
    while (end < before && !ends.test(at(end).replace(/^([^,;]).*$/u, '$1'))) end++
    return { ...finding, span_begin: begin, span_end: end }
  })
}

/** Cuts passages where findings begin and end. */
export function segmentsOf(passages: readonly Passage[], findings: readonly Spanned[]): Segment[][] {
  const byBegin = [...findings].sort((a, b) => a.span_begin - b.span_begin)
  const begun = new Set<number>()
  let next = 0
  let open: Spanned[] = []
  return passages.map((passage) => {
    while (next < byBegin.length && byBegin[next].span_begin < passage.end) open.push(byBegin[next++])
    open = open.filter((each) => each.span_end > passage.begin)
    return cut(passage, open, begun)
  })
}

function cut(passage: Passage, findings: readonly Spanned[], begun: Set<number>): Segment[] {
  const points = Array.from(passage.text)
  const clamp = (at: number) => Math.min(Math.max(at - passage.begin, 0), points.length)
  const edges = new Set([0, points.length])
  for (const each of findings) edges.add(clamp(each.span_begin)).add(clamp(each.span_end))
  const cuts = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (let place = 0; place + 1 < cuts.length; place++) {
    const [begin, end] = [cuts[place], cuts[place + 1]]
    const within = findings
      .filter((each) => clamp(each.span_begin) <= begin && clamp(each.span_end) >= end)
      .sort((a, b) => a.span_end - a.span_begin - (b.span_end - b.span_begin))
    const inner = within[0]?.ordinal
    const first = inner !== undefined && !begun.has(inner)
    if (first) begun.add(inner)
    segments.push({
      text: shown(points.slice(begin, end).join('')),
      findings: within.map((each) => each.ordinal),
      first,
    })
  }
  return segments
}

/** Without bold marks of Markdown and the line breaks inside a paragraph. */
export function shown(text: string): string {
  return text
    .replaceAll('**', '')
    .replace(/([A-Za-z,;])[ \t]*\n\s*([A-Za-z])/g, '$1 $2')
    .replace(/[ \t]*\n\s*/g, '')
}
