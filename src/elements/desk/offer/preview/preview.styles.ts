import { css } from 'lit';

/** The page of visitors over the desk: the whole of a phone, and as wide as a page is read elsewhere. */
export const previewStyles = css`
  .page-preview {
    inline-size: 45em;
    max-inline-size: calc(100% - 2em);
    max-block-size: calc(100dvh - 2em);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    overflow-y: auto;
    overscroll-behavior: contain;
    /* What has the focus is never under the head. */
    scroll-padding-block: 7em 1em;
    background: var(--_surface);
    color: inherit;
  }

  .page-preview::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .preview-head {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: grid;
    gap: 0.5em;
    padding: 0.375em 1.5em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .preview-title {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }

  .preview-refused {
    margin-block-end: 0.375em;
    padding-block: 0.5em;
  }

  .page-preview > :not(.preview-head, .visually-hidden) {
    margin: 1.5em;
  }

  .page-preview > .preview-page:empty {
    margin: 0;
  }

  @media (max-width: 47em), (max-height: 30em) {
    .page-preview {
      inset: 0;
      inline-size: 100%;
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }

    .preview-head {
      padding-inline: 1em;
    }

    .page-preview > :not(.preview-head, .visually-hidden) {
      margin: 1em;
    }
  }

  /* On a low screen, or a much enlarged one, the head would leave little of the page. */
  @media (max-height: 20em) {
    .preview-head {
      position: static;
    }
  }
`;
