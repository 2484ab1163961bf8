// What a scheme calls its classes, lines and grades. The server reads the TOML; here only its names are looked up.

export interface SchemeNames {
  classes: Record<string, { zh: string; en: string }>
  lines: Record<string, { zh: string; en: string }>
  grades: Record<string, { zh: string; en: string }>
}

export function namesOf(source: string): SchemeNames {
  const names: SchemeNames = { classes: {}, lines: {}, grades: {} }
  let at: { zh: string; en: string } | undefined
  for (const line of source.split('\n')) {
    const head = /^\s*\[(\w+)(?:\.([\w-]+))?\]/.exec(line)
    if (head) {
      const group = names[head[1] as keyof SchemeNames]
      at = group && head[2] ? (group[head[2]] = { zh: head[2], en: head[2] }) : undefined
      continue
    }
    const entry = /^\s*(name|english)\s*=\s*"((?:[^"\\]|\\.)*)"/.exec(line)
    if (!entry || !at) continue
    if (entry[1] === 'name') at.zh = entry[2]
    else at.en = entry[2]
  }
  return names
}
