/** Every address of this module; pages add the language with `href`. */
export const workPaths = {
  work: "/work",
  group: (group: string, page = 1) => `/work/${group}${page > 1 ? `?page=${page}` : ""}`,
  notices: "/notices",
  notice: (id: string) => `/notices/${id}`,
  allRead: "/notices/all-read",
  settings: "/notices/settings",
  mailOff: (token: string) => `/mail/off/${token}`,
  delivery: "/administration/delivery",
  retryMail: (id: string) => `/administration/delivery/mail/${id}/retry`,
  retryJobs: "/administration/delivery/jobs/retry",
} as const
