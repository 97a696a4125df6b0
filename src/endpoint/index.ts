export type {
  EndpointDatabase,
  PostgresConnections,
  SqliteConnection,
  SqliteConnectionStatement,
} from './adapters/database.ts';
export { postgres } from './adapters/postgres.ts';
export { sqlite } from './adapters/sqlite.ts';
export { sqliteWasm } from './adapters/sqlite-wasm.ts';
export type { WasmDatabase } from './adapters/sqlite-wasm.ts';
export { createEndpoint } from './create-endpoint.ts';
export type { Endpoint, EndpointOptions, RequestOrigin } from './create-endpoint.ts';
export type { Mail, MailMessage } from './outbox/mail.ts';
export type { ResealReport } from './lifecycle/reseal-report.ts';
export { NewerSchemaError } from './migrations/newer-schema-error.ts';
export type { Origins } from './http/origins.ts';
export type { ImportProblem, ImportReport, StatusChange } from './offer/import-report.ts';
export type { WidgetRelease } from './cdn/widget-release.ts';
export type { WidgetScript } from './page/widget-script.ts';
export type { FoundPerson } from './person/found-person.ts';
export type { PersonExport } from './person/person-export.ts';
export { EncryptionKeyError } from './submission/encryption-key-error.ts';
export type { Erasure } from './store/erasure.ts';
export type { IdentityProvider } from './sign-in/provider-options.ts';
export { defaultPolicy } from './policy.ts';
export type { Limit, Policy, PolicyChanges, RetentionPolicy, SignInPolicy } from './policy.ts';
export type { EndpointHealth, MessageCounts } from './rounds/endpoint-health.ts';
export type { WorkReport } from './rounds/work-report.ts';
export type { MailState } from './rounds/watched-mail.ts';
