import { expect, test } from "vitest";
import { runProgram } from "../testing/run-program.ts";

const run = (wish: string) => runProgram("testing/ending-program.ts", [wish]);

test("a process asked to end finishes once, however often it is asked, and ends with 0", async () => {
  const program = run("");
  await program.says("begun");
  program.child.kill("SIGTERM");
  await program.says("finishing");
  program.child.kill("SIGTERM");
  expect(await program.exited).toBe(0);
  expect(program.output()).toBe("begun\nfinishing\nfinished\n");
});

test("an error that nobody caught is logged, and what can be finished is, before it ends with 1", async () => {
  const program = run("throw");
  expect(await program.exited).toBe(1);
  expect(program.output()).toContain("nobody catches this");
  expect(program.output()).toContain("finished");
});

test("what can't be finished does not keep the process", async () => {
  const program = run("hang");
  await program.says("begun");
  program.child.kill("SIGTERM");
  expect(await program.exited).toBe(1);
  expect(program.output()).toContain("not everything could be finished in time");
});

test("a rejected promise that nobody waits for is a line in the log and not the end", async () => {
  const program = run("reject");
  await program.says("nobody waits for this");
  program.child.kill("SIGTERM");
  expect(await program.exited).toBe(0);
});
