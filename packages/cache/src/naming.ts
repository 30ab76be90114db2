import { createHash } from "node:crypto";
import type { DerivedDeclaration, MarkDeclaration, Tag } from "./declare.ts";

/** Where an entry lies in the store, and the keys of the tags it depends on. */
export type Address = { readonly entry: string; readonly tags: readonly string[] };

type AnyRead<Arg, Value> = Pick<DerivedDeclaration<Arg, Value>, "name" | "version" | "key" | "tags">;

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

  function entryKey<Arg, Value>(declaration: AnyRead<Arg, Value>, arg: Arg): string {
    claimName(declaration);
    const { name, version, key } = declaration;
    return `${namespace}:${name}.${version}:${plain(key(arg))}`;
  }

  return {
    tagKey,
    entryKey,
    address<Arg, Value>(declaration: AnyRead<Arg, Value>, arg: Arg): Address {
      return { entry: entryKey(declaration, arg), tags: declaration.tags(arg).map(tagKey) };
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
