// One typed call a route of api/openapi.yaml:
//   const page = await get('/{region}/items', { query: { year: 2025 } })
//   await post('/{region}/items/{item}/assign', { path: { item: 7 }, body: {…}, version: item.version })
// The region, the session's cookie, CSRF token, language and Idempotency-Key are added here. What fails throws a Problem.
import { isSignedOut, Problem, problemOf } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

type Method = 'get' | 'post' | 'put' | 'delete'
type Routes<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never
}[keyof paths]
type Operation<P extends keyof paths, M extends Method> = paths[P][M]
type Path<O> = O extends { parameters: { path: infer T } } ? Omit<T, 'region'> : Record<never, never>
type Query<O> = O extends { parameters: { query?: infer T } } ? T : never
type Body<O> = O extends { requestBody?: { content: infer T } }
  ? T extends { 'application/json': infer J }
    ? J
    : BodyInit
  : never
type Content<R> = R extends { content: { 'application/json': infer T } } ? T : undefined
type Responses<O> = O extends { responses: infer R } ? R : never
export type Answer<P extends keyof paths, M extends Method> =
  Responses<Operation<P, M>> extends infer R
    ? R extends { 200: infer A }
      ? Content<A>
      : R extends { 201: infer A }
        ? Content<A>
        : undefined
    : never

type WithPath<T> = keyof T extends never ? { path?: undefined } : { path: { [K in keyof T]: T[K] | number | string } }
interface Common<O> {
  query?: Query<O>
  signal?: AbortSignal
}
interface Writing<O> extends Common<O> {
  body?: Body<O>
  /** Of the record as last seen: refused (`conflict`) where somebody changed it since. */
  version?: number
  /** The same key is the same request; made anew for each call where none is given. */
  key?: string
  headers?: Record<string, string>
}
type Options<P extends keyof paths, M extends Method> = WithPath<Path<Operation<P, M>>> &
  (M extends 'get' ? Common<Operation<P, M>> : Writing<Operation<P, M>>)
type Arguments<P extends keyof paths, M extends Method> = keyof Path<Operation<P, M>> extends never
  ? [options?: Options<P, M>]
  : [options: Options<P, M>]

export const base = '/api/v1'

/** What every request carries; the session's store keeps it. */
export const carried = { region: '', csrf: '', language: 'zh-CN' }

/** Told when an answer says that nobody is signed in any more. */
export const onSignedOut = { call: () => {} }

interface Loose {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  version?: number
  key?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** The address of a route, as for a link or a download. */
export function addressOf(route: keyof paths, options: Loose = {}): string {
  const filled = (route as string).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(name === 'region' ? carried.region : options.path?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value)) for (const each of value) query.append(name, String(each))
    else query.append(name, String(value))
  }
  const tail = query.toString()
  return base + filled + (tail ? `?${tail}` : '')
}

export function headersOf(method: Method, options: Loose = {}): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': carried.language, ...options.headers }
  if (method === 'get') return headers
  if (carried.csrf) headers['X-CSRF-Token'] = carried.csrf
  if (method === 'post' && carried.csrf) headers['Idempotency-Key'] = options.key ?? newKey()
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`
  return headers
}

/** A key of one request; crypto.randomUUID is there on secure addresses alone, and many an office has none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bodyOf(body: unknown, headers: Record<string, string>): BodyInit | undefined {
  if (body === undefined) return undefined
  if (typeof body === 'string' || body instanceof Blob || body instanceof ArrayBuffer || body instanceof FormData)
    return body
  headers['Content-Type'] = 'application/json'
  return JSON.stringify(body)
}

async function fetched(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new Problem('offline', '')
  }
}

export async function request(method: Method, route: keyof paths, options: Loose = {}): Promise<Response> {
  const { csrf } = carried
  const headers = headersOf(method, options)
  const init: RequestInit = {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    headers,
    signal: options.signal,
  }
  init.body = bodyOf(options.body, headers)
  const response = await fetched(addressOf(route, options), init)
  if (response.ok) return response
  throw await refused(response, csrf)
}

/** What an answer says is wrong. `csrf`: of the session it was asked in; where that is still ours, it has ended by itself. */
export async function refused(response: Response, csrf: string): Promise<Problem> {
  const problem = await problemOf(response)
  if (isSignedOut(problem) && csrf && csrf === carried.csrf) onSignedOut.call()
  return problem
}

/** Nobody has to catch that a session has ended while a page was still asking: the sign-in page says so. */
export function hushSignedOut() {
  addEventListener('unhandledrejection', (event) => {
    if (isSignedOut(event.reason)) event.preventDefault()
  })
}

async function call(method: Method, route: keyof paths, options?: Loose): Promise<unknown> {
  const response = await request(method, route, options)
  if (response.status === 204) return undefined
  return (response.headers.get('Content-Type') ?? '').startsWith('application/json') ? response.json() : undefined
}

/** What was asked for before the page that wants it is there, by its address. */
const early = new Map<string, Promise<unknown>>()

/** Asks now for what the first page will ask for as soon as it is there: it is given this answer. */
export function askEarly<P extends Routes<'get'>>(route: P, ...[options]: Arguments<P, 'get'>): Promise<unknown> {
  const answer = call('get', route, options as Loose)
  early.set(addressOf(route, options as Loose), answer)
  return answer
}
/** What was not wanted is not kept for another page: by then it may be old. */
export function forgetEarly() {
  early.clear()
}

export function get<P extends Routes<'get'>>(route: P, ...[options]: Arguments<P, 'get'>): Promise<Answer<P, 'get'>> {
  const address = addressOf(route, options as Loose)
  const begun = early.get(address)
  early.delete(address)
  return (begun ?? call('get', route, options as Loose)) as Promise<Answer<P, 'get'>>
}
export function post<P extends Routes<'post'>>(
  route: P,
  ...[options]: Arguments<P, 'post'>
): Promise<Answer<P, 'post'>> {
  return call('post', route, options as Loose) as Promise<Answer<P, 'post'>>
}
export function put<P extends Routes<'put'>>(route: P, ...[options]: Arguments<P, 'put'>): Promise<Answer<P, 'put'>> {
  return call('put', route, options as Loose) as Promise<Answer<P, 'put'>>
}
export function remove<P extends Routes<'delete'>>(
  route: P,
  ...[options]: Arguments<P, 'delete'>
): Promise<Answer<P, 'delete'>> {
  return call('delete', route, options as Loose) as Promise<Answer<P, 'delete'>>
}

/** Every row of a list, page after page; `seen` is told each page as it comes. */
export async function all<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null }>,
  seen?: (rows: T[]) => void,
): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const got = await page(cursor)
    rows.push(...got.items)
    seen?.(got.items)
    cursor = got.next ?? undefined
  } while (cursor)
  return rows
}

/** The regions of this server, asked before anybody signs in; empty where it doesn't say. */
export async function regionsServed(): Promise<{ code: string; name: string }[]> {
  try {
    const response = await fetch(`${base}/regions`, { headers: { Accept: 'application/json' } })
    if (!response.ok) return []
    const told = (await response.json()) as { regions?: { code: string; name: string }[] }
    return told.regions ?? []
  } catch {
    return []
  }
}

/** Whether one may sign in at the region's identity provider; not where the server doesn't say. */
export async function hasIdentityProvider(region: string): Promise<boolean> {
  try {
    const response = await fetch(`${base}/${encodeURIComponent(region)}/session/ways`)
    return response.ok && ((await response.json()) as Schemas['SignInWays']).identity_provider
  } catch {
    return false
  }
}
