/** How many hues `styles/avatar.css` knows. */
export const avatarHues = 10;

/** The same name always gets the same hue, 0…9, whatever its case. FNV-1a. */
export function avatarHue(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name.toLowerCase()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % avatarHues;
}

/** One or two letters for a name in any script: "Ada Lovelace" → "AL", "night_owl" → "NO", "李" → "李". */
export function avatarInitials(name: string): string {
  const words = name.split(/[\s_\-.]+/u).filter(Boolean);
  const first = [...(words[0] ?? "?")][0] ?? "?";
  const second = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + second).toUpperCase();
}
