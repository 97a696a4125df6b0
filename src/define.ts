/** Registers every element; the provider first, so that it can answer the widgets inside it. */
export * from './elements/provider/define.ts';
export * from './elements/definition-poll/define.ts';
export * from './elements/group-finder/define.ts';
export * from './elements/priority-survey/define.ts';
export * from './elements/signup-form/define.ts';
export * from './index.ts';
