import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { HostileFile } from "./hostile-file.ts";

const share = "/usr/share";

/** Folders of Debian's packages with images that tests of decoders are made of, broken ones among them. */
const sources = [
  { debian: "golang-src", folder: () => path.join(share, newest(share, /^go-\d/), "src/image") },
  { debian: "golang-golang-x-image-dev", folder: () => path.join(share, "gocode/src/golang.org/x/image") },
  {
    debian: "golang-github-rwcarlsen-goexif-dev",
    folder: () => path.join(share, "gocode/src/github.com/rwcarlsen/goexif"),
  },
];

const isImage = /\.(?:jpe?g|png|gif|webp|tiff?|bmp|svg)$/i;

/** Images that others test with. Throws with the command to run where their packages are missing. */
export function findDebianFiles(): HostileFile[] {
  return sources.flatMap(({ debian, folder }) => {
    const found = folder();
    if (!existsSync(found)) throw new Error(`The test's files are missing: sudo apt-get install -y ${debian}`);
    return filesBelow(found).map((file) => ({
      name: path.relative(share, file),
      read: () => readFile(file),
      expected: "either" as const,
    }));
  });
}

/** Large photographs, from Debian's gnome-backgrounds. */
export function findPhotographs(): string[] {
  const folder = path.join(share, "backgrounds/gnome");
  if (!existsSync(folder)) throw new Error("The photographs are missing: sudo apt-get install -y gnome-backgrounds");
  return filesBelow(folder).filter((file) => /\.(?:jpe?g|png|webp)$/.test(file));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isImage.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const newest = (folder: string, name: RegExp) =>
  readdirSync(folder)
    .filter((each) => name.test(each))
    .sort()
    .at(-1) ?? "none";
