// A chart's colours are the page's tokens, read when it is drawn.

export interface ChartColours {
  ink: string
  quiet: string
  hairline: string
  /** Pixels of small letters: they grow with the page's. */
  letters: number
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
    letters: Math.round(parseFloat(style.fontSize) * 0.78),
    series: [token('--accent'), token('--yellow'), token('--green'), token('--red'), token('--ink-quiet')],
    font: token('--font'),
  }
}

/** What every chart of ours has: our type, hairlines, no movement. */
export function framed(option: Record<string, unknown>, colours: ChartColours): Record<string, unknown> {
  const axis = (given: unknown) => ({
    axisLine: { lineStyle: { color: colours.hairline } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.hairline } },
    nameTextStyle: { color: colours.quiet, fontSize: colours.letters },
    ...(given as object),
    axisLabel: {
      color: colours.quiet,
      fontSize: colours.letters,
      ...(given as { axisLabel?: object }).axisLabel,
    },
  })
  const axes = (given: unknown) => (Array.isArray(given) ? given.map(axis) : given ? axis(given) : undefined)
  return {
    animation: false,
    color: colours.series,
    textStyle: { fontFamily: colours.font, color: colours.ink, fontSize: colours.letters },
    legend: {
      textStyle: { color: colours.ink, fontSize: colours.letters },
      itemWidth: 14,
      itemHeight: 10,
      top: 0,
      left: 0,
    },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    ...option,
    xAxis: axes(option.xAxis),
    yAxis: axes(option.yAxis),
  }
}
