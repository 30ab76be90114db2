import { createHash } from "node:crypto";
import type { CacheDeclaration, MarkDeclaration, Tag } from "./declare.ts";

/** Where an entry lies in the store, and the keys of the tags it depends on. */
export type Address = { readonly entry: string; readonly tags: readonly string[] };

/** Makes the store's keys; nothing else does. */
export function createNaming(namespace: string) {
  const owners = new Map<string, object>();

  /** Two declarations under one name would read each other's values. */
  function claimName(declaration: { name: string }): void {
    const owner = owners.get(declaration.name);
    if (owner === declaration) return;
    if (owner) throw new Error(`Two declarations share the name ${declaration.name}`);
    owners.set(declaration.name, declaration);
  }

  const tagKey = (tag: Tag) => `${namespace}:#${plain(tag)}`;

  return {
    tagKey,
    address<Arg, Value>(declaration: CacheDeclaration<Arg, Value>, arg: Arg): Address {
      claimName(declaration);
      const { name, version, key, tags } = declaration;
      return { entry: `${namespace}:${name}.${version}:${plain(key(arg))}`, tags: tags(arg).map(tagKey) };
    },
    markKey<Arg>(mark: MarkDeclaration<Arg>, arg: Arg): string {
      claimName(mark);
      return `${namespace}:${mark.name}:${plain(mark.key(arg))}`;
    },
  };
}

/** Long or unprintable keys become a digest; through JSON, as UTF-8 alone would make all lone surrogates one. */
function plain(key: string): string {
  if (/^[!-~]{1,120}$/.test(key) && !key.startsWith("sha256-")) return key;
  return `sha256-${createHash("sha256").update(JSON.stringify(key)).digest("base64url")}`;
}
