/** Words that say what a unit is and stand before its Thai name or after its English one. */
const before =
  /^(?:จังหวัด|จ\.|มณฑล|แขวง|รัฐ|นครหลวง|นคร|มหานคร|กรุง|เมือง|เทศบาล(?:นคร|เมือง|ตำบล)?|เขตปกครองตนเอง|เขต|แคว้น|อำเภอ|ราชธานี|สาธารณรัฐ|city of|province of|state of|prefecture of|county of)\s*/i
const after =
  /\s+(?:province|prefecture|city|state|county|district|region|municipality|autonomous (?:region|prefecture)|metropolitan city|special (?:city|region)|governorate|oblast|krai|town|village)$/i

/** The name without its title; undefined where it has none, or nothing would be left. */
export const withoutTitle = (text: string): string | undefined => {
  const bare = text.replace(before, "").replace(after, "").trim()
  return bare.length >= 2 && bare !== text ? bare : undefined
}
