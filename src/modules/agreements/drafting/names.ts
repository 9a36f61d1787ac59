import type { FormatLanguage } from "../formats/languages/rules.ts"
import type { Area } from "./rules.ts"

type InAll = Readonly<Record<FormatLanguage, string>>

const all = (
  ...texts: readonly [string, string, string, string, string, string, string, string, string]
): InAll => {
  const [th, en, zh, lo, vi, km, my, ja, ko] = texts
  return { th, en, zh, lo, vi, km, my, ja, ko }
}

/** The areas of cooperation as a memorandum names them. */
export const areaNames: Readonly<Record<Area, InAll>> = {
  security: all("ความมั่นคง", "Security", "安全", "ຄວາມໝັ້ນຄົງ", "An ninh", "សន្តិសុខ", "လုံခြုံရေး", "安全保障", "안보"),
  society_culture: all(
    "สังคมและวัฒนธรรม",
    "Society and culture",
    "社会与文化",
    "ສັງຄົມ ແລະ ວັດທະນະທຳ",
    "Xã hội và văn hóa",
    "សង្គម និងវប្បធម៌",
    "လူမှုရေးနှင့် ယဉ်ကျေးမှု",
    "社会・文化",
    "사회 및 문화",
  ),
  economy: all(
    "เศรษฐกิจ การค้า และการลงทุน",
    "Economy, trade and investment",
    "经济、贸易与投资",
    "ເສດຖະກິດ ການຄ້າ ແລະ ການລົງທຶນ",
    "Kinh tế, thương mại và đầu tư",
    "សេដ្ឋកិច្ច ពាណិជ្ជកម្ម និងការវិនិយោគ",
    "စီးပွားရေး၊ ကုန်သွယ်ရေးနှင့် ရင်းနှီးမြှုပ်နှံမှု",
    "経済・貿易・投資",
    "경제, 무역 및 투자",
  ),
  education: all(
    "การศึกษาและทรัพยากรมนุษย์",
    "Education and human resources",
    "教育与人力资源",
    "ການສຶກສາ ແລະ ຊັບພະຍາກອນມະນຸດ",
    "Giáo dục và nguồn nhân lực",
    "ការអប់រំ និងធនធានមនុស្ស",
    "ပညာရေးနှင့် လူ့စွမ်းအားအရင်းအမြစ်",
    "教育・人材育成",
    "교육 및 인적자원",
  ),
  health: all(
    "สาธารณสุข",
    "Public health",
    "公共卫生",
    "ສາທາລະນະສຸກ",
    "Y tế",
    "សុខភាពសាធារណៈ",
    "ပြည်သူ့ကျန်းမာရေး",
    "保健",
    "보건",
  ),
  tourism: all(
    "การท่องเที่ยว",
    "Tourism",
    "旅游",
    "ການທ່ອງທ່ຽວ",
    "Du lịch",
    "ទេសចរណ៍",
    "ခရီးသွားလုပ်ငန်း",
    "観光",
    "관광",
  ),
  agriculture: all(
    "การเกษตร",
    "Agriculture",
    "农业",
    "ກະສິກຳ",
    "Nông nghiệp",
    "កសិកម្ម",
    "စိုက်ပျိုးရေး",
    "農業",
    "농업",
  ),
  environment: all(
    "สิ่งแวดล้อม",
    "Environment",
    "环境",
    "ສິ່ງແວດລ້ອມ",
    "Môi trường",
    "បរិស្ថាន",
    "ပတ်ဝန်းကျင်",
    "環境",
    "환경",
  ),
  transport: all(
    "การคมนาคมและความเชื่อมโยง",
    "Transport and connectivity",
    "交通与互联互通",
    "ການຄົມມະນາຄົມ ແລະ ການເຊື່ອມຕໍ່",
    "Giao thông và kết nối",
    "ការដឹកជញ្ជូន និងការតភ្ជាប់",
    "သယ်ယူပို့ဆောင်ရေးနှင့် ချိတ်ဆက်မှု",
    "交通・連結性",
    "교통 및 연결성",
  ),
  other: all(
    "สาขาอื่นตามที่เห็นชอบร่วมกัน",
    "Other areas agreed by both sides",
    "双方同意的其他领域",
    "ຂົງເຂດອື່ນຕາມທີ່ສອງຝ່າຍເຫັນດີ",
    "Các lĩnh vực khác do hai bên thỏa thuận",
    "វិស័យផ្សេងទៀតតាមការព្រមព្រៀង",
    "နှစ်ဖက်သဘောတူသော အခြားကဏ္ဍများ",
    "双方が合意するその他の分野",
    "양측이 합의하는 기타 분야",
  ),
}

/** What the relation is called, by the word that the register uses for it. */
export const termNames: Readonly<Record<string, InAll>> = {
  sister_city: all(
    "เมืองพี่เมืองน้อง",
    "sister city",
    "友好城市",
    "ເມືອງອ້າຍເມືອງນ້ອງ",
    "địa phương kết nghĩa",
    "ទីក្រុងបងប្អូន",
    "ညီအစ်မမြို့",
    "姉妹都市",
    "자매도시",
  ),
  twin_city: all(
    "เมืองคู่แฝด",
    "twin city",
    "姊妹城市",
    "ເມືອງຄູ່ແຝດ",
    "địa phương song sinh",
    "ទីក្រុងភ្លោះ",
    "အမွှာမြို့",
    "双子都市",
    "쌍둥이 도시",
  ),
  friendship_city: all(
    "เมืองมิตรภาพ",
    "friendship city",
    "友谊城市",
    "ເມືອງມິດຕະພາບ",
    "địa phương hữu nghị",
    "ទីក្រុងមិត្តភាព",
    "ချစ်ကြည်ရေးမြို့",
    "友好都市",
    "우호도시",
  ),
}

const until: Readonly<Record<FormatLanguage, (date: string) => string>> = {
  th: (date) => ` ภายใน ${date}`,
  en: (date) => `, by ${date}`,
  zh: (date) => `（${date}前）`,
  lo: (date) => ` ພາຍໃນ ${date}`,
  vi: (date) => `, trước ${date}`,
  km: (date) => ` ត្រឹមថ្ងៃទី ${date}`,
  my: (date) => ` (${date} မတိုင်မီ)`,
  ja: (date) => `（${date}まで）`,
  ko: (date) => ` (${date}까지)`,
}

/** What stands behind a project that is promised until a day. */
export const projectUntil = (date: string, language: FormatLanguage): string => until[language](date)
