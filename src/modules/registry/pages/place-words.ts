import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

const region: Readonly<Record<string, Text>> = {
  north: { th: "ภาคเหนือ", en: "North" },
  northeast: { th: "ภาคตะวันออกเฉียงเหนือ", en: "Northeast" },
  central: { th: "ภาคกลาง", en: "Central" },
  east: { th: "ภาคตะวันออก", en: "East" },
  west: { th: "ภาคตะวันตก", en: "West" },
  south: { th: "ภาคใต้", en: "South" },
}

const trait: Readonly<Record<string, Text>> = {
  gateway: { th: "ประตูการค้า", en: "Gateway" },
  port: { th: "เมืองท่า", en: "Port" },
  tourism: { th: "เมืองท่องเที่ยว", en: "Tourism" },
}

const crossing: Readonly<Record<string, Text>> = {
  permanent: { th: "จุดผ่านแดนถาวร", en: "permanent crossing" },
  temporary: { th: "จุดผ่านแดนชั่วคราว", en: "temporary crossing" },
  local: { th: "จุดผ่อนปรนการค้า", en: "local trade crossing" },
}

export const placeWords = {
  region,
  trait,
  crossing,
  provinces: { th: "จังหวัด", en: "Provinces" },
  provincesLead: (having: number): Text => ({
    th: `${count(having).th} จาก 77 จังหวัดมีความสัมพันธ์ที่มีผลอยู่`,
    en: `${count(having).en} of 77 provinces have relations in force`,
  }),
  countries: { th: "ประเทศ", en: "Countries" },
  countriesLead: (countries: number): Text => ({
    th: `ไทยมีความสัมพันธ์ที่มีผลอยู่กับ ${count(countries).th} ประเทศ`,
    en: `Thailand has relations in force with ${count(countries).en} countries`,
  }),
  province: { th: "จังหวัด", en: "Province" },
  country: { th: "ประเทศ", en: "Country" },
  regionLabel: { th: "ภาค", en: "Region" },
  inForce: { th: "มีผลอยู่", en: "In force" },
  proposed: { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
  doubts: { th: "มีข้อสงสัย", en: "In doubt" },
  partnerCountries: { th: "กับกี่ประเทศ", en: "Countries" },
  homeProvinces: { th: "กี่จังหวัด", en: "Provinces" },
  zone: { th: "เขตเศรษฐกิจพิเศษ", en: "Special economic zone" },
  border: { th: "ติดชายแดน", en: "On the border" },
  features: { th: "ลักษณะ", en: "Features" },
  capital: { th: "ศูนย์กลาง", en: "Seat" },
  codes: { th: "รหัส", en: "Codes" },
  dopa: (code: string): Text => ({
    th: `กรมการปกครอง ${code}`,
    en: `Department of Provincial Administration ${code}`,
  }),
  relations: { th: "ความสัมพันธ์", en: "Relations" },
  relationsWithin: { th: "ความสัมพันธ์ของเมืองในพื้นที่นี้", en: "Relations of the cities in it" },
  noRelations: {
    th: "ยังไม่มีความสัมพันธ์ในทะเบียน",
    en: "The register has no relation here yet",
  },
  acrossBorder: { th: "ฝั่งตรงข้ามชายแดน", en: "Across the border" },
  relationThere: { th: "ความสัมพันธ์", en: "Relation" },
  noneThere: { th: "ยังไม่มี", en: "none yet" },
  crossings: { th: "จุดผ่านแดน", en: "Crossings" },
  adjoining: { th: "จังหวัดข้างเคียง", en: "Adjoining provinces" },
  otherNames: { th: "ชื่ออื่น", en: "Other names" },
  localName: { th: "ชื่อในภาษาท้องถิ่น", en: "Local name" },
  liesIn: { th: "อยู่ใน", en: "Lies in" },
  kind: { th: "ประเภท", en: "Kind" },
  population: { th: "ประชากร", en: "Population" },
  existed: { th: "ช่วงเวลาที่มีอยู่", en: "Time of its being" },
  until: (date: Text): Text => ({ th: `ถึง ${date.th}`, en: `until ${date.en}` }),
  from: (date: Text): Text => ({ th: `ตั้งแต่ ${date.th}`, en: `since ${date.en}` }),
  isNoMore: { th: "หน่วยนี้สิ้นสภาพแล้ว", en: "This unit is no more" },
  isNoMoreSays: (date: Text): Text => ({
    th: `มีอยู่ถึง ${date.th} ความสัมพันธ์ที่ทำไว้ยังอ้างถึงหน่วยตามที่เป็นอยู่ในเวลานั้น`,
    en: `It existed until ${date.en}. Relations made with it still name it as it was`,
  }),
  successors: { th: "หน่วยที่สืบต่อ", en: "Succeeded by" },
  formerNames: { th: "ชื่อเดิม", en: "Former names" },
  officialName: { th: "ชื่อทางการ", en: "Official name" },
  termToward: { th: "คำเรียกที่ใช้", en: "Term used" },
  termBecause: {
    th: "กระทรวงมหาดไทยใช้คำนี้กับ สปป. ลาว เพื่อไม่ให้มีฝ่ายใดเป็นพี่หรือเป็นน้อง",
    en: "The Ministry of Interior uses this word toward Lao PDR, so that neither side is the elder",
  },
  asean: { th: "อาเซียน", en: "ASEAN" },
  aseanMember: { th: "สมาชิกอาเซียน", en: "Member of ASEAN" },
  aseanWithout: { th: "ประเทศอาเซียนที่ยังไม่มีความสัมพันธ์", en: "ASEAN countries without a relation" },
  firstLevel: { th: "หน่วยการปกครองระดับที่ 1", en: "First-level units" },
  relationCount: (relations: number, doubt = 0): Text => ({
    th: `${count(relations).th} คู่${doubt > 0 ? ` มีข้อสงสัย ${count(doubt).th}` : ""}`,
    en: `${count(relations).en} ${relations === 1 ? "relation" : "relations"}${doubt > 0 ? `, ${count(doubt).en} in doubt` : ""}`,
  }),
  mapTitle: (name: Text): Text => ({
    th: `ความสัมพันธ์ของ${name.th}บนแผนที่`,
    en: `Relations of ${name.en} on a map`,
  }),
} as const
