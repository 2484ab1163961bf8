// A browser's own account of itself ("Mozilla/5.0 (X11; Linux x86_64) … Chrome/126.0.0.0 Safari/537.36") in two words.

const browsers = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const

/** What is no browser says itself what it is. */
export function browserOf(agent: string): string {
  const browser = browsers.find(([mark]) => agent.includes(`${mark}/`))?.[1]
  const system = systems.find((each) => agent.includes(each))
  return browser ? [browser, system].filter(Boolean).join(' · ') : agent
}
