import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pnpm } from "../lib/pnpm.mjs";
import { root } from "../lib/workspace.mjs";

interface Task {
  taskId: string;
  task: string;
  directory: string;
  dependencies: string[];
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

test("what is built or checked is done again when a package that it is made of changes", async () => {
  const { signal } = new AbortController();
  const told = await pnpm(["exec", "turbo", "run", "build", "typecheck", "--dry=json"], { signal });
  const { tasks } = JSON.parse(told.slice(told.indexOf("{"), told.lastIndexOf("}") + 1)) as { tasks: Task[] };
  const made = tasks.filter(({ task, directory }) => ["build", "typecheck"].includes(task) && hasPackage(directory));
  expect(made.map(({ taskId }) => taskId)).toContain("@medley/web#build");
  for (const { directory, dependencies } of made) {
    expect(dependencies).toEqual(expect.arrayContaining(ownPackages(directory).map((name) => `${name}#sources`)));
  }
});

const fileOf = (directory: string) => path.join(root, directory, "package.json");
const hasPackage = (directory: string) => existsSync(fileOf(directory));

function ownPackages(directory: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(fileOf(directory), "utf8")) as Manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies });
  return all.filter(([, version]) => version.startsWith("workspace:")).map(([name]) => name);
}
