/** What is stored of one person, readable: for who asks what is known about them. */
export type PersonExport = { kind: 'signup' | 'demand-signal' | 'survey-response' } & Record<
  string,
  unknown
>;
