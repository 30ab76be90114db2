import { afterEach, describe, expect, test } from "vitest";
import { dismissToast, readToasts, showToast, subscribeToToasts } from "./toast-store.ts";

afterEach(() => {
  for (const toast of readToasts()) dismissToast(toast.id);
});

describe("toasts", () => {
  test("are kept in the order they came, at most three at once", () => {
    for (const message of ["one", "two", "three", "four"]) showToast({ message });
    expect(readToasts().map((toast) => toast.message)).toEqual(["two", "three", "four"]);
  });

  test("stay longer when there is something to press", () => {
    showToast({ message: "Saved" });
    showToast({ message: "Removed", action: { label: "Undo", onSelect: () => undefined } });
    const [plain, undoable] = readToasts();
    expect(undoable?.durationMs).toBeGreaterThan(plain?.durationMs ?? Number.POSITIVE_INFINITY);
  });

  test("tell listeners until they leave, and dismissing one leaves the others", () => {
    let calls = 0;
    const leave = subscribeToToasts(() => {
      calls += 1;
    });
    const first = showToast({ message: "one" });
    showToast({ message: "two" });
    dismissToast(first);
    leave();
    showToast({ message: "three" });
    expect(calls).toBe(3);
    expect(readToasts().map((toast) => toast.message)).toEqual(["two", "three"]);
  });

  test("give the same array until something changes, as a React store must", () => {
    showToast({ message: "one" });
    expect(readToasts()).toBe(readToasts());
  });
});
