type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type LabelWish = {
  readonly address: string
  readonly text: string
  readonly x: number
  readonly y: number
  /** Distance that the text keeps from the point. */
  readonly clear: number
  /** The more important is placed first. */
  readonly weight: number
}

export type Anchor = "start" | "middle" | "end"

/** A text that has found a place: beside, over or under its point. */
export type Label = LabelWish & {
  readonly anchor: Anchor
  readonly dx: number
  readonly dy: number
  /** So far from its point that a line must lead to it. */
  readonly led: boolean
}

type Room = { readonly width: number; readonly height: number; readonly size: number }

/** Thai marks over and under a letter take no width. */
const widthOf = (text: string, size: number): number => [...text.replaceAll(/[ัิ-ฺ็-๎]/g, "")].length * size * 0.56

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

/** How much farther than beside its point a label may go; then a thin line leads to it. */
const reaches = [0, 1.4, 2.8]

/** For a label that names an area: it may stand right on its point. */
const onPoint = { anchor: "middle", across: 0, down: 0 } as const

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
    const label = waysOf(wish, room.size).find((at) => {
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

const waysOf = (wish: LabelWish, size: number): Label[] => {
  const beside = reaches.flatMap((reach) => places.map((place) => lay(wish, place, size, reach)))
  return wish.clear === 0 ? [lay(wish, onPoint, size, 0), ...beside] : beside
}

const lay = (wish: LabelWish, place: (typeof places)[number], size: number, reach: number): Label => ({
  ...wish,
  anchor: place.anchor,
  dx: place.across * (wish.clear + size * (0.2 + reach)),
  dy: place.down * (wish.clear + size * (0.72 + reach)),
  led: reach > 0 && wish.clear > 0,
})

const boxOf = ({ text, x, y, dx, dy, anchor }: Label, size: number): Box => {
  const width = widthOf(text, size)
  const left = x + dx - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2)
  return { left, right: left + width, top: y + dy - size * 0.66, bottom: y + dy + size * 0.66 }
}

const inside = (box: Box, { width, height }: Room) =>
  box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
