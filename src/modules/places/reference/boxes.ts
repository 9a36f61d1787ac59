/** The rough rectangle that a country's places lie in, degrees. */
export type Box = {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

type Placed = { readonly country: string; readonly latitude: number; readonly longitude: number }

/** A country's rectangle, from its places. */
export const boxesOf = (places: Iterable<Placed>): ReadonlyMap<string, Box> => {
  const boxes = new Map<string, Box>()
  for (const { country, latitude, longitude } of places) {
    const box = boxes.get(country)
    boxes.set(country, {
      south: Math.min(latitude, box?.south ?? latitude),
      north: Math.max(latitude, box?.north ?? latitude),
      west: Math.min(longitude, box?.west ?? longitude),
      east: Math.max(longitude, box?.east ?? longitude),
    })
  }
  return boxes
}

const margin = 1

/** Whether a point lies in a rectangle, give or take a degree. */
export const within = (box: Box, { latitude, longitude }: Omit<Placed, "country">): boolean =>
  latitude >= box.south - margin &&
  latitude <= box.north + margin &&
  longitude >= box.west - margin &&
  longitude <= box.east + margin
