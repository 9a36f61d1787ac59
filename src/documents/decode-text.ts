/**
 * The text of a file in whichever encoding offices save it: UTF-8, UTF-16, Thai (TIS-620 and Windows-874, where one byte
 * is one letter), or Western (Windows-1252).
 */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

const sampled = 400_000

/** Whether a decoded text is one: no empty signs, and hardly any that no keyboard has. */
export const isText = (text: string): boolean => {
  const sample = text.slice(0, sampled)
  if (sample.includes("\0")) return false
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160)) odd++
  }
  return odd <= 20 + sample.length * 0.02
}

/** The encoding that a text is most likely in, as the Encoding Standard names it. */
export const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const sample = bytes.subarray(0, sampled)
  const wide = wideIn(sample)
  if (wide) return wide
  const { right, wrong } = sequencesOf(sample)
  if (wrong === 0 || right > 20 * wrong) return "utf-8"
  return isThai(sample) ? "windows-874" : "windows-1252"
}

/** UTF-16 without a mark at its head: Latin letters, digits and separators leave every second byte empty. */
const wideIn = (sample: Uint8Array): string | undefined => {
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const many = sample.length / 20
  if (odd > many && even === 0) return "utf-16le"
  return even > many && odd === 0 ? "utf-16be" : undefined
}

/** How many characters of several bytes are right in UTF-8, and how many wrong. The last may be cut off by the sample. */
const sequencesOf = (sample: Uint8Array): { readonly right: number; readonly wrong: number } => {
  let right = 0
  let wrong = 0
  for (let at = 0; at < sample.length;) {
    const first = sample[at] ?? 0
    const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0
    const whole = length > 0 && sample.subarray(at + 1, at + length).every((byte) => byte >> 6 === 2)
    if (length === 1) at++
    else if (whole) [right, at] = [right + 1, at + length]
    else [wrong, at] = [wrong + 1, at + 1]
  }
  return { right, wrong }
}

/** Thai comes in runs of letters that Thai has; in Western text, letters above 127 stand alone between plain ones. */
const isThai = (sample: Uint8Array): boolean => {
  let high = 0
  let inRuns = 0
  let run = 0
  for (const byte of sample) {
    if (byte >= 0xa1 && byte <= 0xfb && !(byte >= 0xdb && byte <= 0xde)) run++
    else {
      if (run >= 3) inRuns += run
      run = 0
    }
    if (byte > 0x7f) high++
  }
  if (run >= 3) inRuns += run
  return inRuns > high * 0.6
}
