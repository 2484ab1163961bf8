// The rooms of the app: each folder of pages/ with a routes.ts. A new room touches no shared list.
import type { LocationQuery, RouteRecordRaw } from 'vue-router'
import type { Role } from './stores/session'

export interface Room {
  /** The folder's name, and that of its words. */
  name: string
  title: { zh: string; en: string }
  /** What a phone has room for, where that is less. */
  short?: { zh: string; en: string }
  /** Where it stands in the navigation; 0: not there. Groups: 1– what waits, 20– the round, 40– pushing on, 60– the year, 80– administration. */
  place: number
  /** Who sees it; everybody, where nothing is said. */
  roles?: readonly Role[]
  /** Roles whose first page it is. */
  home?: readonly Role[]
  /** Where records of a kind ('item', 'whistle' …) are shown: notices, search and other rooms link there. */
  records?: Record<string, (id: number) => string>
  /** Further rooms whose words its pages use. */
  words?: readonly string[]
  /** What its first page asks for at once, for the router to ask before the page's program is there. */
  early?: (query: LocationQuery, role: Role) => Promise<unknown>[]
  /** The first is where the navigation leads to. */
  routes: RouteRecordRaw[]
}

const found = import.meta.glob<{ default: Room }>('./pages/*/routes.ts', { eager: true })

export const rooms: Room[] = Object.values(found)
  .map((each) => each.default)
  .sort((a, b) => a.place - b.place)

export function sees(room: Room, role: Role | undefined): boolean {
  return role !== undefined && (!room.roles || room.roles.includes(role))
}

/** What stands in the navigation of a role. */
export function navigationOf(role: Role | undefined): Room[] {
  return rooms.filter((room) => room.place > 0 && sees(room, role))
}

/** Where a role begins. */
export function homeOf(role: Role | undefined): string {
  const own = rooms.find((room) => role && room.home?.includes(role) && sees(room, role))
  return (own ?? navigationOf(role)[0])?.routes[0].path ?? '/start'
}

/** The page of a record, where some room that this role sees has one. */
export function recordPath(kind: string, id: number, role: Role | undefined): string | undefined {
  return rooms.find((room) => room.records?.[kind] && sees(room, role))?.records?.[kind](id)
}

/** The navigation's parts, with a line between them. */
export function groupsOf(list: readonly Room[]): Room[][] {
  const groups = new Map<number, Room[]>()
  for (const room of list) {
    const group = Math.floor(room.place / 20)
    groups.set(group, [...(groups.get(group) ?? []), room])
  }
  return [...groups.values()]
}
