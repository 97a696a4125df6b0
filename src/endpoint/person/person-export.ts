/** Everything that is stored of one person, decrypted: for a request under the AVG (GDPR). */
export type PersonExport = {
  kind: 'signup' | 'demand-signal' | 'survey-response' | 'desk-person';
} & Record<string, unknown>;
