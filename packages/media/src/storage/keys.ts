const key = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,7}$/;

/** Throws a TypeError unless this is a key: it would lead out of the storage, or to files that are not ours. */
export function checkKey(text: string): void {
  if (!key.test(text)) throw new TypeError(`Not a storage key: ${JSON.stringify(text.slice(0, 100))}`);
}

/** The folders a prefix names whole, and nothing when it would lead elsewhere. */
export function foldersOf(prefix: string): string {
  const folders = prefix.slice(0, prefix.lastIndexOf("/") + 1);
  if (folders !== "") checkKey(folders.slice(0, -1));
  return folders;
}
