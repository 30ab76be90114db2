import { createHash } from "node:crypto";
import { runAfterPaint } from "./after-paint.ts";

/** A page that is the same bytes for every reader, and what its policy allows: exactly the scripts and styles in it. */
export interface FixedPage {
  html: string;
  scripts: string[];
  styles: string[];
}

const inline = {
  scripts: /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g,
  styles: /<style([^>]*)>([\s\S]*?)<\/style>/g,
};

/**
 * Takes the nonce out of a rendered page and names the scripts and styles that carried it by their hashes. The nonce
 * was made for this one rendering: a script that got into the page by somebody's words hasn't got it, and gets no hash.
 * Its scripts in files run when it is shown.
 */
export function fixPage(page: string, nonce: string): FixedPage {
  const rendered = runAfterPaint(page, nonce);
  const hashes = (pattern: RegExp) => {
    const own = [...rendered.matchAll(pattern)].filter(([, attributes = ""]) =>
      attributes.includes(`nonce="${nonce}"`),
    );
    return [...new Set(own.map(([, , text = ""]) => without(text, nonce)).filter((text) => text !== ""))].map(hashOf);
  };
  return { html: without(rendered, nonce), scripts: hashes(inline.scripts), styles: hashes(inline.styles) };
}

function without(text: string, nonce: string): string {
  return text.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
