import { base } from '../../theme/base.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { filterStyles } from './filters/filters.styles.ts';
import { foldedStyles } from './folded.styles.ts';
import { groupStyles } from './group/group.styles.ts';
import { helpStyles } from '../../parts/help/help.styles.ts';
import { helpFirstStyles } from './help/help-first.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { placesStyles } from '../../parts/places.styles.ts';
import { printStyles } from './print.styles.ts';
import { resultStyles } from './results/results.styles.ts';
import { tokens } from '../../theme/tokens.ts';

/** All styles of the finder, what is shared first. */
export const finderStyles = [
  tokens,
  base,
  buttonStyles,
  fieldStyles,
  errorStyles,
  noticeStyles,
  placesStyles,
  factsStyles,
  foldedStyles,
  filterStyles,
  resultStyles,
  helpStyles,
  helpFirstStyles,
  groupStyles,
  printStyles,
];
