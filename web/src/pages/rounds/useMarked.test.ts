import { expect, it } from 'vitest'
import { nextTick, ref, type Ref } from 'vue'
import type { Report } from './board'
import { useMarked } from './useMarked'

const of = (...ids: number[]) => ids.map((id) => ({ id }) as Report)

it('moves within what is shown', () => {
  const shown = ref(of(1, 2, 3)) as Ref<Report[]>
  const list = useMarked(shown)
  list.move(1)
  expect(list.current.value).toBe(1)
  list.move(1)
  list.move(5)
  expect(list.current.value).toBe(3)
  expect(list.chosen.value.map((each) => each.id)).toEqual([3])
})
it('works on the marked ones before the current one', () => {
  const shown = ref(of(1, 2, 3)) as Ref<Report[]>
  const list = useMarked(shown)
  list.move(1)
  list.mark(2)
  list.mark(3)
  expect(list.chosen.value.map((each) => each.id)).toEqual([2, 3])
  list.mark(2)
  expect(list.chosen.value.map((each) => each.id)).toEqual([3])
  list.markAll()
  expect(list.chosen.value.length).toBe(3)
  list.markAll()
  expect(list.marked.value.size).toBe(0)
})
it('goes to the neighbour when the current one is done', async () => {
  const shown = ref(of(1, 2, 3)) as Ref<Report[]>
  const list = useMarked(shown)
  list.move(1)
  list.move(1)
  list.mark(2)
  shown.value = of(1, 3)
  await nextTick()
  expect(list.current.value).toBe(3)
  expect(list.marked.value.size).toBe(0)
  shown.value = []
  await nextTick()
  expect(list.current.value).toBeNull()
})
