import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer, invalidInput } from '../http/problem.ts';

export const unknownOption = (): ProblemAnswer =>
  invalidInput([
    { pointer: '/option', code: 'unknown-value', detail: 'Deze keuze hoort niet bij de peiling.' },
  ]);

export const pollClosed = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.pollClosed,
    title: 'U kunt nu niet stemmen',
    detail: 'De peiling is nog niet begonnen of al gesloten.',
  });
