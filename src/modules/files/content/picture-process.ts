// A process that writes one picture anew and ends: what a picture does to the library stays outside the server, and the
// memory that it takes is given back. Arguments: task, from, to, format or width.
import sharp, { type Sharp, type SharpOptions } from "sharp"

const options: SharpOptions = { limitInputPixels: 50_000_000, failOn: "error", sequentialRead: true }
const damaged = 3
const tooManyPixels = 4

const [task = "", from = "", to = "", how = ""] = process.argv.slice(2)

const cleaned = (picture: Sharp): Sharp => {
  const upright = picture.autoOrient().keepIccProfile()
  if (how === "png") return upright.png({ compressionLevel: 8 })
  return how === "webp" ? upright.webp({ quality: 90 }) : upright.jpeg({ quality: 90 })
}

const small = (picture: Sharp): Sharp =>
  picture
    .resize({ width: Number(how), height: Number(how), fit: "inside", withoutEnlargement: true })
    .webp({ quality: 75 })

sharp.cache(false)
sharp.concurrency(1)
try {
  await (task === "clean" ? cleaned : small)(sharp(from, options)).toFile(to)
} catch (error) {
  process.exitCode = /pixel limit/i.test(String(error)) ? tooManyPixels : damaged
}
