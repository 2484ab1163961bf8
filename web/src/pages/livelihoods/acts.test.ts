import { expect, it } from 'vitest'
import { actsOfPlace, coordinatesOf, type Place } from './acts'

const say = (key: string) => key
const place = (changed: Partial<Place>) =>
  ({ id: 1, version: 1, name: 'a', finished_on: null, withdrawn: false, photos: [], ...changed }) as Place

it('reads coordinates as people copy them', () => {
  expect(coordinatesOf('115.4801,35.1203')).toEqual({ longitude: '115.4801', latitude: '35.1203' })
  expect(coordinatesOf(' 115.4801， 35.1203 ')).toEqual({ longitude: '115.4801', latitude: '35.1203' })
  expect(coordinatesOf('和平路')).toBeUndefined()
  expect(coordinatesOf('')).toBeUndefined()
})
it('does not finish a place twice, nor anything with one that was withdrawn', () => {
  const names = (given: Place) => actsOfPlace(given, say).map((each) => each.name)
  expect(names(place({}))).toEqual(['finish_place', 'change_place', 'add_photo', 'withdraw_place'])
  expect(names(place({ finished_on: '2025-10-20' }))).toEqual(['add_photo', 'withdraw_place'])
  expect(names(place({ withdrawn: true }))).toEqual([])
})
