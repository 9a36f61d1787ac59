import { type AccessExtensions, accessRights } from "#modules/access/index.ts"
import {
  type RegistryExtensions,
  inheritedImports,
  relationFiles,
  registryDraftForms,
  registryRights,
} from "#modules/registry/index.ts"
import {
  selectionDraftForms,
  selectionKinds,
  selectionRights,
  studyFiles,
  studyPaper,
  criteriaPast,
  prioritiesPast,
  studyPast,
  type SelectionExtensions,
  suggestionsOfProvince,
} from "#modules/selection/index.ts"
import {
  deliveryEntry,
  inheritedMatters,
  jobsHealth,
  type Kind,
  noticesAsPersonalData,
  workRights,
} from "#modules/work/index.ts"
import {
  activitiesOfRelation,
  activitiesPast,
  activityFiles,
  activityKinds,
  activityRights,
  activitySettings,
  contactsAsPersonalData,
  inheritedActivityImports,
  yearOfProvince,
} from "#modules/activities/index.ts"
import {
  evaluationsOfRelation,
  inheritedHandovers,
  monitoringKinds,
  monitoringPast,
  monitoringRights,
  monitoringSettings,
} from "#modules/monitoring/index.ts"
import {
  casesOfProvince,
  casesOfRelation,
  casesOfStudy,
  caseOfAgreement,
  establishmentAttachables,
  establishmentDraftForms,
  establishmentKinds,
  establishmentPapers,
  establishmentPast,
  establishmentRights,
} from "#modules/establishment/index.ts"
import {
  agreementAttachables,
  agreementKindsOfWork,
  agreementPast,
  formatPast,
  type AgreementPart,
  agreementRights,
  agreementsOfRelation,
} from "#modules/agreements/index.ts"
import { placesRights } from "#modules/places/index.ts"
import {
  type Attachable,
  fileSettings,
  filesRights,
  paperFiles,
  type PaperKind,
  templateFiles,
  withFiles,
} from "#modules/files/index.ts"
import type { Right } from "#kernel/rights.ts"
import { portalRights } from "#modules/portal/index.ts"
import { personalRecords } from "./personal-data.ts"
import { operationRights } from "./operation-rights.ts"

/** Every right of every module; tests walk this list, and the administrator's page explains it. */
export const allRights: readonly Right[] = [
  accessRights,
  workRights,
  filesRights,
  placesRights,
  registryRights,
  portalRights,
  selectionRights,
  agreementRights,
  activityRights,
  establishmentRights,
  monitoringRights,
  operationRights,
].flatMap((rights) => Object.values<Right>(rights))

/** Kinds of records that files can belong to. */
export const allAttachables: readonly Attachable[] = [
  paperFiles,
  templateFiles,
  relationFiles,
  studyFiles,
  activityFiles,
  ...establishmentAttachables,
  ...agreementAttachables,
]

/** Kinds of papers that are printed in the background. */
export const allPapers: readonly PaperKind[] = [studyPaper, ...establishmentPapers]

/** Kinds of matters and notices that people choose mail of. */
export const allKinds: readonly Kind[] = [
  ...selectionKinds,
  ...agreementKindsOfWork,
  ...establishmentKinds,
  ...activityKinds,
  ...monitoringKinds,
]

/** What later modules add to the pages of relations and provinces. */
export const registryExtensions: RegistryExtensions = {
  relation: [agreementsOfRelation, activitiesOfRelation, evaluationsOfRelation, casesOfRelation],
  province: [yearOfProvince, casesOfProvince, suggestionsOfProvince],
}

/** What later modules add to the pages of studies. */
export const selectionExtensions: SelectionExtensions = { study: [casesOfStudy] }

/** What later modules add to the page of a memorandum. */
export const agreementParts: readonly AgreementPart[] = [caseOfAgreement]

/** What the modules add to the pages of accounts and administration. */
export const accessExtensions: AccessExtensions = {
  rights: allRights,
  explained: allAttachables.map(({ find, path }) => ({
    find: async (reader, id) => {
      const subject = await find(reader, id)
      return subject && { subject, path: path(id) }
    },
  })),
  inheritance: [inheritedHandovers, inheritedMatters, inheritedImports, inheritedActivityImports],
  recorded: [
    studyPast,
    criteriaPast,
    prioritiesPast,
    agreementPast,
    formatPast,
    ...activitiesPast,
    ...establishmentPast,
    ...monitoringPast,
  ].map(withFiles(allAttachables)),
  draftForms: [...registryDraftForms, ...selectionDraftForms, ...establishmentDraftForms],
  personalData: [contactsAsPersonalData, noticesAsPersonalData, ...personalRecords],
  settings: [...fileSettings, ...activitySettings, ...monitoringSettings],
  health: [jobsHealth],
  administration: [deliveryEntry],
}
