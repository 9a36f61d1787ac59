import type { Random } from "./random.ts"

/** How much goes wrong between the office's printer and the text; shares of letters or lines. */
export type Noise = {
  readonly toneDropped: number
  readonly letterMisread: number
  readonly amSplit: number
  readonly lineBroken: number
  readonly linesMerged: number
  readonly pageEvery: number
}

export const noNoise: Noise = {
  toneDropped: 0,
  letterMisread: 0,
  amSplit: 0,
  lineBroken: 0,
  linesMerged: 0,
  pageEvery: 0,
}
export const scanned: Noise = {
  toneDropped: 0.03,
  letterMisread: 0.002,
  amSplit: 0.3,
  lineBroken: 0.06,
  linesMerged: 0.02,
  pageEvery: 25,
}

const misreadings = "บป ปบ ดค คด ตด ซช ชซ ผฝ ฝผ พฟ ฟพ ถภ ภถ นม มน ลส สล ิี ีิ ุู ูุ ไโ โไ ำา อฮ ฮอ ขช".split(" ")

const misread = (line: string, noise: Noise, random: Random): string =>
  [...line.replaceAll("ำ", random.chance(noise.amSplit) ? "ํา" : "ำ")]
    .map((letter) => {
      if (/[่้]/u.test(letter) && random.chance(noise.toneDropped)) return ""
      if (!random.chance(noise.letterMisread)) return letter
      const options = misreadings.filter((pair) => pair.startsWith(letter))
      return options.length > 0 ? random.pick(options).slice(1) : letter
    })
    .join("")

/** Spoils a printed list as scanning does. */
export const spoil = (lines: readonly string[], noise: Noise, random: Random): string => {
  const spoiled: string[] = []
  lines.forEach((line, at) => {
    if (noise.pageEvery > 0 && at > 0 && at % noise.pageEvery === 0)
      spoiled.push(
        "",
        `- ${at / noise.pageEvery + 1} -`,
        "",
        random.pick(["ปี/ ลำดับที่", "คู่ความสัมพันธ์เมืองพี่เมืองน้อง"]),
        "",
      )
    const text = at < 4 ? line : misread(line, noise, random)
    const isRow =
      /จังหวัด|จ\.|กรุงเทพ/u.test(line) && line.length > 30 && !line.includes("|") && !line.includes("\t")
    const spacesAt = [...text.matchAll(/(?<=\S{4}) (?=\S{4})/gu)]
      .map(({ index }) => index)
      .filter((index) => index > 24)
    const previous = spoiled.at(-1)
    if (
      isRow &&
      previous &&
      /[๐-๙\d]/u.test(line.slice(0, 3)) &&
      /^\s?[๐-๙\d]/u.test(previous) &&
      random.chance(noise.linesMerged)
    )
      spoiled[spoiled.length - 1] = `${previous} ${text}`
    else if (isRow && spacesAt.length > 0 && random.chance(noise.lineBroken)) {
      const cut = random.pick(spacesAt)
      spoiled.push(text.slice(0, cut), `  ${text.slice(cut + 1)}`)
    } else spoiled.push(text)
  })
  return spoiled.join("\n")
}
