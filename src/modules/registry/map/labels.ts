type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type LabelWish = {
  readonly address: string
  readonly text: string
  /** What is said where there is no room for the text. */
  readonly short?: string
  readonly x: number
  readonly y: number
  /** Distance that the text keeps from the point. */
  readonly clear: number
  /** The more important is placed first. */
  readonly weight: number
}

export type Anchor = "start" | "middle" | "end"

/** A text that has found a place: beside, over or under its point. */
export type Label = Omit<LabelWish, "clear" | "weight" | "short"> & {
  readonly anchor: Anchor
  /** Where the text begins, ends or has its middle, but for the shifts below. */
  readonly textX: number
  readonly textY: number
  /** Shifts in the height of the text, so that they hold whatever size it is shown in. */
  readonly emX: number
  readonly emY: number
  /** So far from its point that a line must lead to it. */
  readonly led: boolean
}

/** Where labels may go: the view, the height of their text in it, and how far from their points, in such heights. */
export type Room = {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly reaches: readonly number[]
}

/** Thai marks over and under a letter take no width. */
const widthOf = (text: string, size: number): number =>
  text.replaceAll(/[ัิ-ฺ็-๎]/g, "").length * size * (/[\u0e00-\u0e7f]/.test(text) ? 0.57 : 0.6)

const places: readonly { readonly anchor: Anchor; readonly across: number; readonly down: number }[] = [
  { anchor: "start", across: 1, down: 0 },
  { anchor: "end", across: -1, down: 0 },
  { anchor: "middle", across: 0, down: -1 },
  { anchor: "middle", across: 0, down: 1 },
  { anchor: "start", across: 0.75, down: -0.75 },
  { anchor: "start", across: 0.75, down: 0.75 },
  { anchor: "end", across: -0.75, down: -0.75 },
  { anchor: "end", across: -0.75, down: 0.75 },
]

/** A label that names an area stands on its ground, or nowhere. */
const onGround = [0, -0.7, 0.7].map((down) => ({ anchor: "middle" as const, across: 0, down }))

/** Places as many labels as find room: none covers another, a point that is taken, or the edge. */
export const placeLabels = (
  wishes: readonly LabelWish[],
  room: Room,
  taken: readonly { readonly x: number; readonly y: number; readonly clear: number }[],
  already: readonly Label[] = [],
): Label[] => {
  const points = taken.map(({ x, y, clear }) => ({
    left: x - clear,
    right: x + clear,
    top: y - clear,
    bottom: y + clear,
  }))
  const boxes = already.map((label) => boxOf(label, room.size))
  const placed: Label[] = []
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight)) {
    const label = waysOf(wish, room).find((at) => {
      const box = boxOf(at, room.size)
      return (
        inside(box, room) &&
        !boxes.some((other) => touch(box, other)) &&
        !points.some((other) => touch(box, other))
      )
    })
    if (!label) continue
    boxes.push(boxOf(label, room.size))
    placed.push(label)
  }
  return placed
}

const waysOf = (wish: LabelWish, { reaches, size }: Room): Label[] => {
  if (wish.clear > 0) return reaches.flatMap((reach) => places.map((place) => lay(wish, place, reach * size)))
  const said = wish.short === undefined ? [wish] : [wish, { ...wish, text: wish.short }]
  return said.flatMap((one) => onGround.map((place) => lay(one, place, 0)))
}

const lay = (
  { address, text, x, y, clear }: LabelWish,
  place: (typeof places)[number],
  reach: number,
): Label => ({
  address,
  text,
  x,
  y,
  anchor: place.anchor,
  textX: x + place.across * (clear + reach),
  textY: y + place.down * (clear + reach),
  emX: place.across * 0.2,
  emY: place.down * 0.72,
  led: reach > 0 && clear > 0,
})

const boxOf = ({ text, textX, textY, emX, emY, anchor }: Label, size: number): Box => {
  const width = widthOf(text, size)
  const [x, y] = [textX + emX * size, textY + emY * size]
  const left = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2)
  return { left, right: left + width, top: y - size * 0.66, bottom: y + size * 0.66 }
}

const inside = (box: Box, { width, height }: Room) =>
  box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
