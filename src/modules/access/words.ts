export const words = {
  signIn: { th: "เข้าสู่ระบบ", en: "Sign in" },
  signInLead: {
    th: "การอ่านทะเบียนไม่ต้องเข้าสู่ระบบ เข้าสู่ระบบเมื่อจะแก้ไขหรือตัดสินข้อสงสัย",
    en: "Reading the register needs no account. Sign in to change it or to decide doubts",
  },
  email: { th: "อีเมล", en: "E-mail address" },
  password: { th: "รหัสผ่าน", en: "Password" },
  passwordHint: { th: "อย่างน้อย 12 ตัวอักษร", en: "At least 12 characters" },
  name: { th: "ชื่อและนามสกุล", en: "Full name" },
  setUp: { th: "ตั้งค่าผู้ดูแลระบบคนแรก", en: "Set up the first administrator" },
  setUpLead: {
    th: "หน้านี้ใช้ได้ครั้งเดียว บัญชีที่ตั้งที่นี่แก้ไขทะเบียนได้ทั้งหมด",
    en: "This page works once. The account made here may change the whole register",
  },
  setUpAct: { th: "สร้างบัญชีและเข้าสู่ระบบ", en: "Make the account and sign in" },
  setUpDone: { th: "สร้างบัญชีผู้ดูแลระบบแล้ว", en: "The administrator's account is made" },
  account: { th: "บัญชีของฉัน", en: "My account" },
  signOut: { th: "ออกจากระบบ", en: "Sign out" },
  signedOut: { th: "ออกจากระบบแล้ว", en: "You are signed out" },
} as const
