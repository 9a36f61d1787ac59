import type { Sharp, SharpOptions } from "sharp"
import { FileRefused, refusals } from "./refusals.ts"

const mostPixels = 50_000_000
const options: SharpOptions = { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true }

/** The library is large, so it is loaded with the first picture; it keeps nothing and works on one picture at a time. */
const library = async () => {
  const { default: sharp } = await import("sharp")
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

let last: Promise<unknown> = Promise.resolve()

/** One picture after another: a large one takes some hundred megabytes while it is worked on. */
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/**
 * Writes a picture anew, upright and without what cameras put in it: place, time, device, thumbnails. Whatever was hidden
 * behind the picture's own data is gone too.
 */
export const cleanPicture = (from: string, to: string, format: "jpeg" | "png" | "webp"): Promise<void> =>
  inTurn(async () => {
    const sharp = await library()
    await guarded(async () => {
      const picture = sharp(from, options).autoOrient().keepIccProfile()
      await written(picture, format).toFile(to)
    })
  })

const written = (picture: Sharp, format: "jpeg" | "png" | "webp"): Sharp =>
  format === "jpeg"
    ? picture.jpeg({ quality: 90 })
    : format === "png"
      ? picture.png({ compressionLevel: 8 })
      : picture.webp({ quality: 90 })

/** Writes a small WebP of a picture, no wider or higher than asked. */
export const makePreview = (from: string, to: string, width: number): Promise<void> =>
  inTurn(async () => {
    const sharp = await library()
    await sharp(from, options)
      .resize({ width, height: width, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 75 })
      .toFile(to)
  })

const guarded = async (work: () => Promise<void>) => {
  try {
    await work()
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
    throw new FileRefused(tooLarge ? refusals.tooManyPixels : refusals.damaged)
  }
}
