import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en/index.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import { portuguese } from "./pt.ts";
import { russian } from "./ru.ts";
import type { Tongue } from "./voice.ts";
import { chinese } from "./zh.ts";

export const tongues = {
  en: english,
  de: german,
  es: spanish,
  pt: portuguese,
  fr: french,
  ja: japanese,
  zh: chinese,
  ko: korean,
  ru: russian,
  ar: arabic,
} satisfies Record<string, Tongue>;

export type Language = keyof typeof tongues;
export const languages = Object.keys(tongues) as Language[];

/** How many of a hundred broadcasters, and members who don't only speak English, speak each. */
export const languageWeights: Record<Language, number> = {
  en: 56,
  de: 8,
  es: 8,
  pt: 6,
  fr: 5,
  ja: 6,
  zh: 3,
  ko: 3,
  ru: 3,
  ar: 2,
};
