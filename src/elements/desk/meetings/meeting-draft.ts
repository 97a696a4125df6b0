import type { Meeting, MeetingReport } from '../../../contract/desk-figures.ts';

/** What is filled in for a meeting; `present` as it is typed. */
export interface MeetingDraft {
  readonly held: boolean;
  readonly present: string;
}

/** A meeting as its fields show it. */
export const draftOf = ({ held, present }: Meeting): MeetingDraft => ({
  held,
  present: present === undefined ? '' : String(present),
});

/** The number that was typed; `undefined` for nothing, `NaN` for what is no number of people. */
export function presentOf(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}

/** Whether what was typed is no number of people. Of a meeting that did not take place nothing is asked. */
export const isWrong = ({ held, present }: MeetingDraft): boolean =>
  held && Number.isNaN(presentOf(present));

/** What the endpoint is told of a meeting. */
export function reportOf({ held, present: typed }: MeetingDraft): MeetingReport {
  const present = held ? presentOf(typed) : undefined;
  return { held, ...(present !== undefined && { present }) };
}
