const beyondAscii = /[^ -~]/;
const alone: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i", ð: "d", ħ: "h", ё: "е", ς: "σ" };

/**
 * A text as search compares it: small letters without accents. The same as the database's search_fold, which a test
 * proves.
 */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe")
    .normalize("NFKD")
    .replace(/([a-zα-ω])[\u0300-\u036f]+|[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g, "$1")
    .normalize("NFKC")
    .replace(/[øłđıðħёς]/g, (letter) => alone[letter] ?? letter);
}

/** A name as it is typed, for comparing with names. */
export function foldName(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}
