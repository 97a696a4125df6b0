import { css } from 'lit';

/** Announcements: the number to say, and the folded list of those that are open. */
export const announcementsStyles = css`
  .head-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block: 0.75em 0.25em;
  }

  .announced-number {
    font-size: 3em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    line-height: 1.1;
  }

  .announcements > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    color: var(--_link);
    cursor: pointer;
    list-style: none;
  }

  .announcements > summary::-webkit-details-marker {
    display: none;
  }

  .announcements > summary > span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .announcements[open] .icon-chevron {
    rotate: 180deg;
  }

  .announcements > ul {
    border-block-start: 1px solid var(--_line);
  }

  .announcements > ul > li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .announcement {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
  }

  .announcement > p {
    flex: 1 1 16em;
  }

  .announcement > p > * {
    display: block;
  }

  .with-button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }

  .with-button .control {
    margin: 0;
  }
`;
