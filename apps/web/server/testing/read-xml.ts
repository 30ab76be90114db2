import { SaxesParser } from "saxes";

export interface Element {
  name: string;
  /** The namespace it is in. */
  uri: string;
  attributes: Record<string, string>;
  children: Element[];
  /** All text in it, that of its children too. */
  text: string;
  /** The first child of that name. */
  child(name: string): Element | undefined;
  /** All children of that name. */
  all(name: string): Element[];
}

/** Reads a document with a parser that is not ours and forgives nothing. */
export function readXml(document: string): { root: Element } {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [newElement("", "", {})];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = newElement(name, uri, Object.fromEntries(values));
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(document).close();
  const root = open[0]?.children[0];
  if (!root) throw new Error("There is no document");
  return { root };
}

function newElement(name: string, uri: string, attributes: Record<string, string>): Element {
  const children: Element[] = [];
  const all = (wanted: string) => children.filter((one) => one.name === wanted);
  return { name, uri, attributes, children, text: "", all, child: (wanted) => all(wanted)[0] };
}
