// A block of cells as Excel and WPS put it on the clipboard: tabs and line ends, quotes around what holds them.

export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows[rows.length - 1].push(cell)
    cell = ''
  }
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === '\t') end()
    else if (c === '\n') {
      end()
      rows.push([])
    } else if (c !== '\r') cell += c
  }
  end()
  // A spreadsheet ends its last line too.
  if (rows.length > 1 && rows[rows.length - 1].length === 1 && rows[rows.length - 1][0] === '') rows.pop()
  return rows
}

/** A block pasted at a cell: one value fills all that is selected, a larger block spreads from its corner. */
export function spread(block: readonly (readonly string[])[], height: number, width: number): string[][] {
  const single = block.length === 1 && block[0].length === 1
  if (!single) return block.map((row) => [...row])
  return Array.from({ length: height }, () => Array.from({ length: width }, () => block[0][0]))
}
