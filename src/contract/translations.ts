import { Text } from './common.ts';
import { mapOf } from './rule.ts';
import * as z from './zod.ts';

const text = z.optional(Text);
/** A list of texts, in the order of the list that it translates. */
const texts = z.optional(z.array(Text));
/** Texts by the value, id or date of the item that they translate. */
const textsById = z.optional(mapOf(Text, { type: 'string', minLength: 1 }));
const contact = z.optional(z.object({ name: text, openingHours: text }));

const groupTexts = {
  name: text,
  summary: text,
  description: text,
  forWhom: text,
  notFor: text,
  goals: texts,
  benefits: texts,
  suitableWhen: texts,
  notSuitableWhen: texts,
  selfCheck: texts,
  testimonials: texts,
  keywords: texts,
  themes: textsById,
  audiences: textsById,
  contact,
};

/** The texts of a group in another language: a list of questions as texts, themes by their value. */
export const GroupTranslation = z.object(groupTexts);

const locationTexts = { name: text, city: text, district: text, directions: text };
const editionTexts = {
  location: z.optional(z.object(locationTexts)),
  costs: texts,
  sessions: textsById,
  contact,
};

/** The texts of an edition in another language: costs by their descriptions, sessions by their dates. */
export const EditionTranslation = z.object(editionTexts);

const institutionTexts = { name: text, openingHours: text, callerNumber: text };

/** The texts of an institution in another language. Its promises have languages of their own. */
export const InstitutionTranslation = z.object(institutionTexts);

const professionalTexts = {
  source: text,
  order: texts,
  indications: texts,
  contraIndications: texts,
  reasonsForColleagues: texts,
  reasonsForFunders: texts,
};

/** What an institution tells professionals, in another language. */
export const ProfessionalTranslation = z.object(professionalTexts);

const labelTexts = { label: text };

/** What a value of a filter is called in another language. */
export const LabelTranslation = z.object(labelTexts);

/** What a translation may change: never a code, an id or a number. */
export const translatedFields: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ Object.keys({
    ...groupTexts,
    ...editionTexts,
    ...locationTexts,
    ...institutionTexts,
    ...professionalTexts,
    ...labelTexts,
  }),
);

/** The language in which a record is written (Dutch when absent), and its texts in others, by language code. */
/* @__NO_SIDE_EFFECTS__ */
const translated = <T>(translation: z.ZodMiniType<T>, name: string) => ({
  lang: z.optional(z.string()),
  translations: z.optional(mapOf(translation, { $ref: `#/components/schemas/${name}` })),
});

export const groupLanguages = translated(GroupTranslation, 'GroupTranslation');
export const editionLanguages = translated(EditionTranslation, 'EditionTranslation');
export const institutionLanguages = translated(InstitutionTranslation, 'InstitutionTranslation');
export const professionalLanguages = translated(ProfessionalTranslation, 'ProfessionalTranslation');
export const labelLanguages = translated(LabelTranslation, 'LabelTranslation');
