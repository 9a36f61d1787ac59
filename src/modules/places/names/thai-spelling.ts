/** Thai letters as they are heard: tone marks, karan over two letters, รร, ฤ and silent ร set in plainer form. */
export const plainSpelling = (text: string): string => {
  let plain = text.normalize("NFC")
  for (const [pattern, replacement] of simplifications) plain = plain.replace(pattern, replacement)
  return plain
}

const simplifications: readonly (readonly [RegExp, string])[] = [
  [/ํา/g, "ำ"],
  [/[่-๋๎ํฺฯๆ]/g, ""],
  [/ำ/g, "ัม"],
  [/ๅ/g, "า"],
  [/เเ/g, "แ"],
  [/([ะ-ฺ็])\1+/g, "$1"],
  [/ฤๅ|ฤา/g, "รือ"],
  [/ฤ/g, "รึ"],
  [/ทร(?=าย|ง|าบ|ัพย|วง|ุด)/g, "ซ"],
  [/([ศสซจ])ร(?=[ะ-ฺ็])/g, "$1"],
  [/([กตทด])([รล])[ิุ]?์/g, "$1์$2์"],
  [/(?<=[ก-ฮ])รร(?=[ก-ฮ](?![ะ-ฺ็์]))/g, "ั"],
  [/(?<=[ก-ฮ])รร(?![ะ-ฺ็์])/g, "ัน"],
  [/[^ก-ฺเ-์]/g, " "],
]
