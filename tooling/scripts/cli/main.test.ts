import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test("help lists the commands", () => {
  for (const args of [[], ["help"], ["--help"]]) {
    const { status, stdout } = medley(...args);
    expect(stdout).toContain("Usage: npm run medley --");
    expect(stdout).toMatch(/^ {2}migrate /m);
    expect(status).toBe(0);
  }
});

test("a command line nobody understands ends with code 2 and names help", () => {
  for (const args of [["dance"], ["migrate", "--twice"], ["migrate", "more"], ["seed", "--size", "endless"]]) {
    const { status, stderr } = medley(...args);
    expect(stderr).toContain("See: npm run medley -- help");
    expect(status).toBe(2);
  }
});

function medley(...args: string[]) {
  const main = JSON.stringify(path.join(import.meta.dirname, "main.ts"));
  const script = `
    import { runCommand } from ${main};
    process.exitCode = await runCommand(${JSON.stringify(args)}, new AbortController().signal);`;
  return spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
}
