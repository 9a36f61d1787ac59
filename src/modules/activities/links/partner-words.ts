import type { LinkLanguage } from "./rules.ts"

/** The few words that a partner abroad reads, in its own language. */
export type PartnerWords = {
  readonly title: string
  readonly lead: string
  readonly between: string
  readonly when: string
  readonly where: string
  readonly result: string
  readonly yourPost: string
  readonly yes: string
  readonly no: string
  readonly remark: string
  readonly thanks: string
  readonly missing: string
}

export const partnerWords: Readonly<Record<LinkLanguage, PartnerWords>> = {
  th: {
    title: "โปรดรับรองกิจกรรมนี้",
    lead: "ฝ่ายไทยบันทึกกิจกรรมต่อไปนี้ว่าจัดร่วมกับท่าน หากถูกต้องโปรดรับรอง หากไม่ถูกต้องโปรดบอกว่าอะไรไม่ถูก",
    between: "ระหว่าง",
    when: "วันที่",
    where: "สถานที่",
    result: "ผลที่เกิดขึ้น",
    yourPost: "ชื่อและตำแหน่งของท่าน",
    yes: "รับรองว่าถูกต้อง",
    no: "แจ้งว่าไม่ถูกต้อง",
    remark: "ข้อความถึงฝ่ายไทย",
    thanks: "ขอบคุณ ฝ่ายไทยได้รับคำตอบของท่านแล้ว",
    missing: "โปรดบอกว่าอะไรไม่ถูกต้อง",
  },
  en: {
    title: "Please confirm this activity",
    lead: "The Thai side has recorded the following activity as held together with you. If it is right, please confirm it; if not, please say what is not right.",
    between: "Between",
    when: "Date",
    where: "Place",
    result: "What came of it",
    yourPost: "Your name and post",
    yes: "Yes, this is right",
    no: "This is not right",
    remark: "A message to the Thai side",
    thanks: "Thank you. The Thai side has your answer.",
    missing: "Please say what is not right",
  },
  zh: {
    title: "请确认此项活动",
    lead: "泰方记录了以下与贵方共同举办的活动。如属实，请予确认；如有不符，请说明。",
    between: "双方",
    when: "日期",
    where: "地点",
    result: "成果",
    yourPost: "您的姓名和职务",
    yes: "确认属实",
    no: "内容不符",
    remark: "致泰方的留言",
    thanks: "谢谢。泰方已收到您的答复。",
    missing: "请说明哪里不符",
  },
  lo: {
    title: "ກະລຸນາຢືນຢັນກິດຈະກຳນີ້",
    lead: "ຝ່າຍໄທໄດ້ບັນທຶກກິດຈະກຳລຸ່ມນີ້ວ່າຈັດຮ່ວມກັບທ່ານ. ຖ້າຖືກຕ້ອງກະລຸນາຢືນຢັນ, ຖ້າບໍ່ຖືກຕ້ອງກະລຸນາບອກວ່າຫຍັງບໍ່ຖືກ.",
    between: "ລະຫວ່າງ",
    when: "ວັນທີ",
    where: "ສະຖານທີ່",
    result: "ຜົນທີ່ໄດ້ຮັບ",
    yourPost: "ຊື່ ແລະ ຕຳແໜ່ງຂອງທ່ານ",
    yes: "ຢືນຢັນວ່າຖືກຕ້ອງ",
    no: "ແຈ້ງວ່າບໍ່ຖືກຕ້ອງ",
    remark: "ຂໍ້ຄວາມເຖິງຝ່າຍໄທ",
    thanks: "ຂອບໃຈ. ຝ່າຍໄທໄດ້ຮັບຄຳຕອບຂອງທ່ານແລ້ວ.",
    missing: "ກະລຸນາບອກວ່າຫຍັງບໍ່ຖືກຕ້ອງ",
  },
  vi: {
    title: "Xin xác nhận hoạt động này",
    lead: "Phía Thái Lan đã ghi nhận hoạt động sau đây được tổ chức cùng quý vị. Nếu đúng, xin xác nhận; nếu không đúng, xin cho biết điểm nào chưa đúng.",
    between: "Giữa",
    when: "Ngày",
    where: "Địa điểm",
    result: "Kết quả",
    yourPost: "Họ tên và chức vụ của quý vị",
    yes: "Xác nhận là đúng",
    no: "Báo là không đúng",
    remark: "Lời nhắn gửi phía Thái Lan",
    thanks: "Xin cảm ơn. Phía Thái Lan đã nhận được trả lời của quý vị.",
    missing: "Xin cho biết điểm nào chưa đúng",
  },
  km: {
    title: "សូមបញ្ជាក់សកម្មភាពនេះ",
    lead: "ភាគីថៃបានកត់ត្រាសកម្មភាពខាងក្រោមថាបានរៀបចំរួមជាមួយលោកអ្នក។ បើត្រឹមត្រូវ សូមបញ្ជាក់។ បើមិនត្រឹមត្រូវ សូមប្រាប់ថាអ្វីមិនត្រឹមត្រូវ។",
    between: "រវាង",
    when: "កាលបរិច្ឆេទ",
    where: "ទីកន្លែង",
    result: "លទ្ធផល",
    yourPost: "ឈ្មោះ និងតួនាទីរបស់លោកអ្នក",
    yes: "បញ្ជាក់ថាត្រឹមត្រូវ",
    no: "ជូនដំណឹងថាមិនត្រឹមត្រូវ",
    remark: "សារទៅភាគីថៃ",
    thanks: "សូមអរគុណ។ ភាគីថៃបានទទួលចម្លើយរបស់លោកអ្នកហើយ។",
    missing: "សូមប្រាប់ថាអ្វីមិនត្រឹមត្រូវ",
  },
  my: {
    title: "ဤလုပ်ငန်းကို အတည်ပြုပေးပါ",
    lead: "ထိုင်းဘက်က အောက်ပါလုပ်ငန်းကို သင်တို့နှင့် ပူးတွဲကျင်းပခဲ့သည်ဟု မှတ်တမ်းတင်ထားပါသည်။ မှန်ကန်ပါက အတည်ပြုပေးပါ။ မမှန်ပါက ဘာမမှန်ကြောင်း ပြောပြပါ။",
    between: "နှစ်ဖက်",
    when: "ရက်စွဲ",
    where: "နေရာ",
    result: "ရလဒ်",
    yourPost: "သင့်အမည်နှင့် ရာထူး",
    yes: "မှန်ကန်ကြောင်း အတည်ပြုသည်",
    no: "မမှန်ကြောင်း အကြောင်းကြားသည်",
    remark: "ထိုင်းဘက်သို့ စာ",
    thanks: "ကျေးဇူးတင်ပါသည်။ ထိုင်းဘက်က သင့်အဖြေကို ရရှိပါပြီ။",
    missing: "ဘာမမှန်ကြောင်း ပြောပြပါ",
  },
  ja: {
    title: "この活動のご確認をお願いします",
    lead: "タイ側は、次の活動を貴地と共同で実施したものとして記録しました。正しければご確認を、誤りがあればその内容をお知らせください。",
    between: "双方",
    when: "日付",
    where: "場所",
    result: "成果",
    yourPost: "お名前と役職",
    yes: "正しいと確認する",
    no: "誤りがあると知らせる",
    remark: "タイ側への連絡",
    thanks: "ありがとうございました。タイ側に回答が届きました。",
    missing: "誤りの内容をお知らせください",
  },
  ko: {
    title: "이 활동을 확인해 주십시오",
    lead: "태국 측은 다음 활동을 귀측과 함께 실시한 것으로 기록했습니다. 맞으면 확인해 주시고, 틀린 점이 있으면 알려 주십시오.",
    between: "양측",
    when: "날짜",
    where: "장소",
    result: "성과",
    yourPost: "성함과 직책",
    yes: "맞다고 확인합니다",
    no: "사실과 다르다고 알립니다",
    remark: "태국 측에 전하는 말",
    thanks: "감사합니다. 태국 측이 답변을 받았습니다.",
    missing: "무엇이 다른지 알려 주십시오",
  },
}
