import { nothing } from './templates.ts';

export const ifDefined = (value: unknown): unknown => value ?? nothing;
