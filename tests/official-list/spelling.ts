import type { Random } from "./random.ts"

/** Ways in which two Thai offices write one foreign name; each leaves it to be heard much the same. */
const habits: readonly (readonly [RegExp, string])[] = [
  [/[่้]/u, ""],
  [/็/u, ""],
  [/๊|๋/u, ""],
  [/ซ(?=[^์])/u, "ส"],
  [/ส(?=[ะ-ู])/u, "ซ"],
  [/ฉ/u, "ช"],
  [/ช/u, "ฉ"],
  [/(?<=[ก-ฮ])ี/u, "ิ"],
  [/(?<=[ก-ฮ])ิ(?!์)/u, "ี"],
  [/ู/u, "ุ"],
  [/ุ(?!์)/u, "ู"],
  [/ไ/u, "ใ"],
  [/า(?=[นมง])/u, "ั"],
  [/ั(?=[นมง])/u, "า"],
  [/ค(?=[ะ-ูรลว])/u, "ก"],
  [/ก(?=[ะ-ู])/u, "ค"],
  [/ท(?=[ะ-ูรว])/u, "ต"],
  [/ต(?=[ะ-ู])/u, "ท"],
  [/พ(?=[ะ-ูรล])/u, "ป"],
  [/[รลดตกคทพ]์/u, ""],
  [/ฟ/u, "ฟ้"],
  [/ย์/u, ""],
  [/ห(?=[นมรลวย])/u, ""],
  [/ฮว/u, "หว"],
  [/ว็อน|วอน/u, "วัน"],
  [/ญ(?![ะ-ู])/u, "นห์"],
  [/า$/u, "่า"],
  [/ะ$/u, "า"],
  [/เ([ก-ฮ])อ/u, "เ$1อร์"],
  [/(?<=[ก-ฮ])อ(?=[นงกตด])/u, "็อ"],
]

/** The name as another office might write it: up to `most` habits changed. May be the name itself where none applies. */
export const otherwiseSpelled = (name: string, most: number, random: Random): string => {
  let spelled = name
  for (let done = 0, tries = 0; done < most && tries < 12; tries++) {
    const [pattern, replacement] = random.pick(habits)
    const changed = spelled.replace(pattern, replacement)
    if (changed === spelled) continue
    spelled = changed
    done++
  }
  return spelled
}
