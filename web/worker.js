// The service worker of a unit's liaison: without a network the app still opens, and a report can be written. Kept are the built
// files that takes, and the last answers that a report is written from: a liaison's alone, and only until somebody signs in or out.
// `files`, what to keep of the app, and `build`, its name, are put before this by vite.config.ts.
/* global files, build */
const app = `bihuan-app-${build}`
const answers = 'bihuan-answers'

/** What a report is written from: who I am, what I owe, the report with its item and round, the words and the units' names. */
const wanted =
  /^\/api\/v1\/\w+\/(session|terms|reports\/owed|reports\/\d+|reports\/\d+\/checks|ledger\/\d+|rounds\/\d+|organisations|posts|regions)$/
const isSession = (path) => /^\/api\/v1\/\w+\/session$/.test(path)
/** Where somebody goes to sign in at the county's identity provider. */
const isIdentity = (path) => /^\/api\/v1\/\w+\/session\/identity$/.test(path)

addEventListener('install', (event) => {
  event.waitUntil(caches.open(app).then((cache) => cache.addAll(files)))
  globalThis.skipWaiting()
})
addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== app && name !== answers).map((name) => caches.delete(name))),
      )
      .then(() => globalThis.clients.claim()),
  )
})

/** The network's answer with a copy of it, or the one kept where there is no network. */
async function answer({ url }, asked) {
  try {
    const given = await asked
    return { given, copy: given.clone() }
  } catch (offline) {
    const given = await caches.match(url, { cacheName: answers })
    if (given) return { given }
    throw offline
  }
}
/** Settled when it is known whose answers come: a liaison's session is kept, any other ends what was kept. */
let known = Promise.resolve()
async function keepSession({ url }, coming) {
  const { copy } = await coming
  // A server that is out of order says nothing of who this is.
  if (!copy || copy.status >= 500) return
  const isLiaison = copy.ok && (await copy.clone().json()).post?.role === 'liaison'
  if (isLiaison) await (await caches.open(answers)).put(url, copy)
  else await caches.delete(answers)
}
async function keep({ url }, coming) {
  const { copy } = await coming
  await known
  if (copy?.ok && (await caches.has(answers))) await (await caches.open(answers)).put(url, copy)
}
function answered(event, path) {
  const { request } = event
  const coming = answer(request, fetch(request))
  event.respondWith(coming.then(({ given }) => given))
  const kept = (isSession(path) ? keepSession : keep)(request, coming).catch(() => {})
  if (isSession(path)) known = kept
  event.waitUntil(kept)
}

async function page(request) {
  try {
    return await fetch(request)
  } catch (offline) {
    const kept = await caches.match('/', { cacheName: app })
    if (kept) return kept
    throw offline
  }
}

async function file(request) {
  return (await caches.match(request.url, { cacheName: app })) ?? fetch(request)
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  // Another person, another role, nobody any more: nothing is known of them.
  if (isIdentity(pathname) || (isSession(pathname.replace(/\/post$/, '')) && request.method !== 'GET'))
    event.waitUntil(caches.delete(answers))
  if (request.method !== 'GET' || pathname.startsWith('/public/')) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(page(request))
  else if (wanted.test(pathname)) answered(event, pathname)
  else if (files.includes(pathname)) event.respondWith(file(request))
})
