// A chart's colours are the page's tokens, read when it is drawn.

export interface ChartColours {
  ink: string
  quiet: string
  hairline: string
  series: string[]
  font: string
}

export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: token('--ink'),
    quiet: token('--ink-quiet'),
    hairline: token('--hairline'),
    series: [token('--accent'), token('--yellow'), token('--green'), token('--red'), token('--ink-quiet')],
    font: token('--font'),
  }
}

/** What every chart of ours has: our type, hairlines, no movement. */
export function framed(option: Record<string, unknown>, colours: ChartColours): Record<string, unknown> {
  const axis = (given: unknown) => ({
    axisLine: { lineStyle: { color: colours.hairline } },
    axisTick: { show: false },
    axisLabel: { color: colours.quiet },
    splitLine: { lineStyle: { color: colours.hairline } },
    ...(given as object),
  })
  const axes = (given: unknown) => (Array.isArray(given) ? given.map(axis) : given ? axis(given) : undefined)
  return {
    animation: false,
    color: colours.series,
    textStyle: { fontFamily: colours.font, color: colours.ink },
    legend: { textStyle: { color: colours.ink }, top: 0, left: 0 },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    ...option,
    xAxis: axes(option.xAxis),
    yAxis: axes(option.yAxis),
  }
}
