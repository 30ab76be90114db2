import { constants } from "node:zlib";

export type Encoding = "br" | "gzip";

/** The best encoding that the client takes, by its Accept-Encoding; null when it takes none of ours. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of [header ?? ""].flat().join(",").split(",")) {
    const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
    if (name) weights.set(name.trim(), q === undefined ? 1 : Number(q));
  }
  const weight = (name: Encoding) => weights.get(name) ?? weights.get("*") ?? 0;
  const [br, gzip] = [weight("br"), weight("gzip")];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : null;
}

/** Types that compress well; pictures, fonts and films are compressed already. */
export function isCompressible(contentType: unknown): boolean {
  return (
    typeof contentType === "string" &&
    /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml|application\/rss\+xml)/.test(
      contentType,
    ) &&
    !contentType.startsWith("text/event-stream")
  );
}

export function brotliOptions(quality: number, sizeHint = 0) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: sizeHint } };
}
