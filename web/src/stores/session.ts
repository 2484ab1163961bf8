// Who has signed in, in which region, as what.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { carried, get, onSignedOut, post, regionsServed, remove, type Schemas } from '@/api/client'
import { closeEvents, openEvents } from '@/api/events'
import { Problem } from '@/api/problem'
import { reach } from '@/api/reach'
import { atRest } from '@/parts/later'

export type Session = Schemas['Session']
export type Role = Session['post']['role']
export type OperationName = keyof typeof reach

/** Where the region of the last sign-in is remembered. */
const remembered = 'bihuan.region'
/** And its name, shown until it is read again. */
const rememberedName = 'bihuan.regionName'
/** As what somebody is signed in here, as far as this browser knows: what is likely needed can be asked for before it is sure. */
const likely = 'bihuan.role'

export const useSession = defineStore('session', () => {
  const region = ref(localStorage.getItem(remembered) ?? '')
  const regionName = ref(localStorage.getItem(rememberedName) ?? '')
  const regions = ref<{ code: string; name: string }[]>([])
  const session = ref<Session | null>(null)
  /** Whether it has been asked yet who is signed in. */
  const known = ref(false)
  /** Ended by itself: the sign-in page says so. */
  const ended = ref(false)

  const role = computed(() => session.value?.post.role)
  const likelyRole = () => role.value ?? (localStorage.getItem(likely) as Role | null) ?? undefined
  /** Signed in, but nothing else may be done before. */
  const mustChangePassword = computed(() => session.value?.must_change_password ?? false)
  const mustSetSecondFactor = computed(() => session.value?.must_set_second_factor ?? false)
  const ready = computed(() => session.value !== null && !mustChangePassword.value && !mustSetSecondFactor.value)

  /** Whether this post may call an operation at all; for which records, the server says. */
  function may(operation: OperationName): boolean {
    return role.value !== undefined && (reach[operation] as string).split(' ').includes(role.value)
  }

  function chooseRegion(code: string) {
    region.value = carried.region = code
    regionName.value = regions.value.find((each) => each.code === code)?.name ?? ''
    if (code) localStorage.setItem(remembered, code)
    else localStorage.removeItem(remembered)
  }

  async function nameRegion() {
    const page = await get('/{region}/regions', { query: { code: region.value, limit: 1 } })
    regionName.value = page.items[0]?.name ?? region.value
    localStorage.setItem(rememberedName, regionName.value)
  }

  function enter(found: Session) {
    session.value = found
    carried.csrf = found.csrf
    ended.value = false
    if (!ready.value) return
    localStorage.setItem(likely, found.post.role)
    if (may('follow_events')) openEvents()
    void atRest()
      .then(nameRegion)
      .catch(() => (regionName.value ||= region.value))
  }

  function leave() {
    closeEvents()
    localStorage.removeItem(likely)
    session.value = null
    carried.csrf = ''
  }

  onSignedOut.call = () => {
    leave()
    ended.value = true
  }

  /** Asked once, before the first page: the region, and whether its cookie still holds. */
  async function begin() {
    if (known.value) return
    carried.region = region.value
    if (!region.value) {
      regions.value = await regionsServed()
      if (regions.value.length === 1) chooseRegion(regions.value[0].code)
    }
    if (region.value) {
      try {
        enter(await get('/{region}/session'))
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
        if (thrown.kind !== 'offline') localStorage.removeItem(likely)
      }
    }
    known.value = true
  }

  async function signIn(login: string, password: string, code: string) {
    enter(await post('/{region}/session', { body: { login, password, code } }))
  }

  async function signOut() {
    try {
      await remove('/{region}/session')
    } finally {
      leave()
    }
  }

  async function changePassword(password: string, wanted: string) {
    enter(await post('/{region}/session/password', { body: { password, new_password: wanted } }))
  }

  async function choosePost(id: number) {
    closeEvents()
    enter(await post('/{region}/session/post', { body: { post: id } }))
  }

  /** Reads again what has changed about oneself. */
  async function refresh() {
    enter(await get('/{region}/session'))
  }

  return {
    region,
    regionName,
    regions,
    session,
    known,
    ended,
    role,
    likelyRole,
    ready,
    mustChangePassword,
    mustSetSecondFactor,
    may,
    begin,
    chooseRegion,
    signIn,
    signOut,
    changePassword,
    choosePost,
    refresh,
  }
})
