/** Text that is XML already, and never escaped again. */
export interface Xml {
  readonly xml: string;
}

type Value = string | number | Xml | readonly Xml[] | null;

/** XML as a template: what is put in is escaped, as text and as an attribute's value; null and empty lists are nothing. */
export function xml(parts: TemplateStringsArray, ...values: readonly Value[]): Xml {
  return { xml: String.raw({ raw: parts }, ...values.map(written)) };
}

/** A whole document of it. */
export function xmlDocument(root: Xml): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`);
}

function written(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  return "xml" in value ? value.xml : value.map((one) => one.xml).join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** What XML 1.0 has no way to write at all: most control characters, halves of surrogate pairs. */
const unspeakable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(unspeakable, "").replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}
