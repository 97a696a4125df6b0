import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Line icons on a 24 grid, always beside words and so hidden from assistive technology. */
const icon = (shape: SVGTemplateResult, classes = 'icon'): TemplateResult =>
  html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

const path = (d: string) => svg`<path d=${d}></path>`;

export const checkIcon = () => icon(path('M5 12.5l4.5 4.5L19 7.5'));
export const plusIcon = () => icon(path('M12 6v12M6 12h12'));
export const minusIcon = () => icon(path('M6 12h12'));
export const crossIcon = () => icon(path('M7 7l10 10M17 7L7 17'));
export const searchIcon = () =>
  icon(path('M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.3 15.3L20 20'));
export const alertIcon = () =>
  icon(path('M12 21a9 9 0 100-18 9 9 0 000 18zM12 7.5v5.5M12 16.4v.1'));
export const infoIcon = () => icon(path('M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.6v.1'));
export const calendarIcon = () =>
  icon(
    path(
      'M5 6h14a1 1 0 011 1v12a1 1 0 01-1 1H5a1 1 0 01-1-1V7a1 1 0 011-1zM4 10.5h16M8 3.5V8M16 3.5V8',
    ),
  );
export const clockIcon = () => icon(path('M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.5 2'));
export const pinIcon = () =>
  icon(
    path('M12 21s-7-6-7-11a7 7 0 0114 0c0 5-7 11-7 11zM12 12.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z'),
  );
export const screenIcon = () => icon(path('M4 5h16v11H4zM9 20h6M12 16v4'));
export const shieldIcon = () =>
  icon(path('M12 3l7 3v5c0 5-3.2 8-7 10-3.8-2-7-5-7-10V6zM9 12l2.2 2.2L15 10'));
export const euroIcon = () => icon(path('M17 6.5a6.5 6.5 0 100 11M4 10.5h9M4 13.5h9'));
export const bellIcon = () => icon(path('M6 16.5v-5a6 6 0 0112 0v5l1.5 1.5h-15zM10 20.5h4'));
export const phoneIcon = () =>
  icon(
    path(
      'M6 4h3l1.5 4.5-2 1.5a12 12 0 005.5 5.5l1.5-2L20 15v3a2 2 0 01-2.2 2A15 15 0 014 6.2 2 2 0 016 4z',
    ),
  );
export const mailIcon = () => icon(path('M4 6h16v12H4zM4.5 6.5L12 13l7.5-6.5'));
export const undoIcon = () => icon(path('M8 5L4 9l4 4M4.5 9H14a5 5 0 010 10h-3'), 'icon icon-flip');
export const upIcon = () => icon(path('M12 19V5M6 11l6-6 6 6'));
export const downIcon = () => icon(path('M12 5v14M6 13l6 6 6-6'));
export const backIcon = () => icon(path('M19 12H5M11 6l-6 6 6 6'), 'icon icon-flip');
export const chevronIcon = () => icon(path('M7 10l5 5 5-5'), 'icon icon-chevron');
export const leaveIcon = () => icon(path('M10 4H5v16h5M14 8l4 4-4 4M18 12H9'), 'icon icon-flip');
export const retryIcon = () => icon(path('M19 12a7 7 0 11-2.3-5.2M17 3v4h-4'), 'icon icon-flip');
export const filterIcon = () => icon(path('M4 7h16M7 12h10M10 17h4'));
export const wrenchIcon = () =>
  icon(path('M19.5 7.5a4.5 4.5 0 01-6 5.5L7 19.5 4.5 17l6.5-6.5a4.5 4.5 0 016-6l-3.2 2.7 3 3z'));
export const gripIcon = () =>
  icon(path('M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01'), 'icon icon-grip');
