import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';

export const surveyClosed = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.surveyClosed,
    title: 'U kunt nu niet meedoen',
    detail: 'De vragenlijst is nog niet begonnen of al gesloten.',
  });

const refusal = 'Deze code kennen we niet, of hij is verlopen. U kunt ook zonder code meedoen.';

export const codeRefused = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.codeRefused,
    title: 'Deze code klopt niet',
    detail: refusal,
    errors: [{ pointer: '/code', code: 'unknown-value', detail: refusal }],
  });
