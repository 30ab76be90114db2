/** Words of a list, apart from each other by bars or line ends. */
export function list(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
