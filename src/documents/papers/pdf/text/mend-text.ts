import { type Cluster, clustersIn, mayGoOn } from "./clusters.ts"
import type { FontText } from "./font-text.ts"
import { redrawn } from "./redraw.ts"
import { type Show, showsOf } from "./shows.ts"
import { type TextObject, textObjectsIn } from "./text-objects.ts"

/** What stands in a text object, wherever that is drawn. */
type Read = {
  readonly text: string
  readonly shows: readonly Show[]
  /** Its last cluster, where the next text object may go on with it. */
  readonly open: Cluster | undefined
  /** As it is mended where it stands by itself. */
  mended?: string
}

type Placed = { readonly object: TextObject; readonly read: Read }

/**
 * Mends the text of pages on which the same fonts are named. Lists draw the same words over and over: what stands in a text
 * object is read and mended once, but where a cluster may go on from one to the next.
 */
export class TextMender {
  readonly #fonts: ReadonlyMap<string, FontText>
  readonly #known = new Map<string, Read>()
  /** What stands in each text object that may have to be mended. */
  readonly #mendable: RegExp

  /** @param fonts by the names that the pages have for them */
  constructor(fonts: ReadonlyMap<string, FontText>) {
    this.#fonts = fonts
    const names = [...fonts].filter(([, font]) => !font.tellsLetters).map(([name]) => `/${name} `)
    this.#mendable = new RegExp(["/ActualText", ...names].join("|"))
  }

  /** The content of a page with text that says what is drawn; undefined where nothing has to change. */
  mended(content: string): string | undefined {
    const parts: string[] = []
    let end = 0
    for (const neighbours of this.#neighboursIn(content)) {
      const texts = this.#mendedTogether(neighbours)
      for (const [at, { object, read }] of neighbours.entries()) {
        const text = texts[at] ?? read.text
        if (text === read.text) continue
        parts.push(content.slice(end, object.from), text)
        end = object.to
      }
    }
    return parts.length === 0 ? undefined : [...parts, content.slice(end)].join("")
  }

  /** Text objects, together with those that may go on with their last cluster. */
  *#neighboursIn(content: string): Generator<readonly Placed[]> {
    let some: Placed[] = []
    let open: Cluster | undefined
    for (const object of textObjectsIn(content)) {
      const text = content.slice(object.from, object.to)
      const read = this.#mendable.test(text) ? this.#read(text) : undefined
      const first = read?.shows[0]
      if (!read) open = undefined
      else if (!first) continue
      else if (open && mayGoOn(open, first, this.#fonts)) {
        some.push({ object, read })
        open = clustersIn(
          some.flatMap(({ read: { shows } }) => shows),
          this.#fonts,
        ).open
      } else {
        yield some
        some = [{ object, read }]
        open = read.open
      }
    }
    yield some
  }

  #read(text: string): Read {
    const known = this.#known.get(text)
    if (known) return known
    const shows = showsOf(text)
    const read = { text, shows, open: clustersIn(shows, this.#fonts).open }
    this.#known.set(text, read)
    return read
  }

  #mendedTogether(neighbours: readonly Placed[]): readonly string[] {
    const [only, ...more] = neighbours
    if (only && more.length === 0) return [(only.read.mended ??= this.#mend([only.read]).join(""))]
    return this.#mend(neighbours.map(onPage))
  }

  #mend(all: readonly Pick<Read, "text" | "shows">[]): readonly string[] {
    const { clusters } = clustersIn(
      all.flatMap(({ shows }) => shows),
      this.#fonts,
    )
    const anew = redrawn(clusters, this.#fonts)
    return all.map(({ text, shows }) => {
      let [mended, end] = ["", 0]
      for (const show of shows) {
        const drawn = anew.get(show)
        if (drawn === undefined) continue
        mended += text.slice(end, show.from) + drawn
        end = show.to
      }
      return mended + text.slice(end)
    })
  }
}

const onPage = ({ object: { around }, read: { text, shows } }: Placed): Pick<Read, "text" | "shows"> => ({
  text,
  shows: shows.map((show) => ({ ...show, around })),
})
