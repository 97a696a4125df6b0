import { html, type TemplateResult } from 'lit';
import { rhythms } from '../../../domain/desk/start-rhythm.ts';
import type { DeskView } from '../desk-view.ts';
import { offerChoice, offerRadios } from './fields.ts';

const entries = ['fixed', 'rolling', 'when-full'] as const;
export const modes = ['offline', 'online', 'mixed'] as const;

/** How people join a start; what another program made of it stays to choose. */
export const entryField = (
  value: string,
  choose: (entry: string) => void,
  { t }: DeskView,
): TemplateResult =>
  offerRadios({
    name: 'entry',
    legend: t('entry'),
    value,
    choose,
    options: entries.map((it) => ({
      value: it,
      words: t(`entry-${it}`),
      about: t(`entry-${it}-about`),
    })),
  });

/** Whether people come to a place, online, or both. */
export const modeField = (
  value: string,
  choose: (mode: string) => void,
  { t }: DeskView,
): TemplateResult =>
  offerRadios({
    name: 'mode',
    legend: t('mode'),
    value,
    choose,
    options: modes.map((it) => ({ value: it, words: t(`mode-${it}`) })),
  });

export const childcares = ['yes', 'ask', 'no'] as const;

/** Whether somebody minds the children while the group meets. */
export const childcareField = (
  value: string,
  choose: (childcare: string) => void,
  { t }: DeskView,
): TemplateResult =>
  offerChoice({
    id: 'childcare',
    label: t('childcare'),
    value,
    choose,
    options: [['', t('notSaid')], ...childcares.map((it) => [it, t(`childcare-${it}`)] as const)],
  });

/** How often a start meets. A rhythm that no choice has is called by what it is taken from. */
export const rhythmField = (
  {
    value,
    before,
    other,
    choose,
  }: {
    value: string;
    before: string;
    other: 'rhythm-as-before' | 'rhythm-as-is';
    choose: (rhythm: string) => void;
  },
  { t }: DeskView,
): TemplateResult =>
  html`${offerChoice({
    id: 'rhythm',
    label: t('rhythm'),
    value,
    options: rhythms
      .filter((it) => it !== 'as-before' || before === it)
      .map((it) => [it, t(it === 'as-before' ? other : `rhythm-${it}`)] as const),
    choose,
  })}`;
