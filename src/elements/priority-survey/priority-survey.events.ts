/** A ranking was received. What was answered is not told. */
export class GmwSurveySentEvent extends Event {
  /** Id of the survey. */
  readonly survey: string;

  constructor(survey: string) {
    super('gmw-survey-sent', { bubbles: true, composed: true });
    this.survey = survey;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-survey-sent': GmwSurveySentEvent;
  }
}
