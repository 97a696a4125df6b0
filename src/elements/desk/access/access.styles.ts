import { css } from 'lit';

/** One's own account, and colleagues with their rights. */
export const accessStyles = css`
  .account-who,
  .access-name {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: baseline;
    overflow-wrap: anywhere;
  }

  .account-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    max-inline-size: 44em;
  }

  .account-part > .sub-note {
    margin-block-start: 0;
  }

  .account-part > .title + .sub-note {
    margin-block-start: -0.5em;
  }

  .account-part .pairs > div {
    overflow-wrap: anywhere;
  }

  .account-withheld > * + * {
    margin-block-start: 0.75em;
  }

  .account-all-out {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    margin-block-start: 0.5em;
  }

  .access-rows {
    border-block-start: 1px solid var(--_line);
  }

  .access-rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .access-question {
    grid-column: 1 / -1;
  }

  .access-form {
    margin-block-start: 0.75em;
  }

  .access-form .control {
    max-inline-size: 26em;
  }

  .colleague {
    display: grid;
    gap: 0.25em;
    overflow-wrap: anywhere;
  }

  .colleague-rights {
    display: grid;
    gap: 0.125em;
  }

  .rights {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    inline-size: 100%;
    margin-block-start: 1em;
  }

  .rights-at {
    gap: 0.25em;
  }

  .rights-at > :is(h2, h3, h4),
  .rights-at > .sub-note {
    margin-block-end: 0.5em;
  }

  .rights-at > summary {
    cursor: pointer;
  }

  .rights-at > summary > * {
    display: inline;
  }

  .task {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
  }

  .task-where {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding-block: 0.25em 0.75em;
    padding-inline-start: 2.25em;
  }

  .group-choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 0 1.5em;
  }

  .colleague-acts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
    max-inline-size: 44em;
  }

  .colleague-acts > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    justify-items: start;
  }

  .colleague-acts .panel {
    inline-size: 100%;
  }

  @container gmw (inline-size <= 30em) {
    .access-rows > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .task-where {
      padding-inline-start: 0.75em;
    }
  }
`;
