/** What people stream in, by the code that Twitch uses. */
const names: Record<string, string> = {
  ar: "Arabic",
  bg: "Bulgarian",
  ca: "Catalan",
  zh: "Chinese",
  cs: "Czech",
  da: "Danish",
  nl: "Dutch",
  en: "English",
  fi: "Finnish",
  fr: "French",
  de: "German",
  el: "Greek",
  he: "Hebrew",
  hi: "Hindi",
  hu: "Hungarian",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  ms: "Malay",
  no: "Norwegian",
  pl: "Polish",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sk: "Slovak",
  es: "Spanish",
  sv: "Swedish",
  tl: "Tagalog",
  th: "Thai",
  tr: "Turkish",
  uk: "Ukrainian",
  vi: "Vietnamese",
};

/** Every language one may choose, in the order of their names. */
export const languages: readonly (readonly [code: string, name: string])[] = Object.entries(names);

/** A language by its code ("pt-br" too); a code nobody knows stands for itself. */
export function languageName(code: string): string {
  return names[code] ?? names[code.split("-")[0] ?? ""] ?? code;
}
