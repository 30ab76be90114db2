import { clsx } from "clsx";

/** Markdown that the server rendered and sanitised when it was written. Nothing else may be given to it. */
export function Prose({ html, className }: { html: string; className?: string }) {
  return <div className={clsx("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
