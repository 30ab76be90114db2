import { describe, expect, test, vi } from "vitest";
import { SendError } from "./send-file.ts";
import type { Completed, UploadPort } from "./upload-carrier.ts";
import { titleOfFile, type UploadItem } from "./upload-item.ts";
import { createUploadQueue } from "./upload-queue.ts";

const words = (title: string) => ({
  title,
  description: "",
  tags: [],
  visibility: "public" as const,
  nsfw: false,
  albumId: null,
});

/** A server whose answers wait until the test gives them; what it was asked is kept. */
function givenServer() {
  const sends: { name: string; signal: AbortSignal; arrive: () => void; fail: (error: Error) => void }[] = [];
  const completed: string[] = [];
  const port: UploadPort = {
    create: async ({ clientKey }) => ({ uploadId: `up-${clientKey}`, path: "/api/uploads/1" }),
    send: (_, file, { signal }) =>
      new Promise((resolve, reject) => {
        sends.push({ name: file.name, signal, arrive: resolve, fail: reject });
      }),
    complete: async ({ title = "none", uploadId }): Promise<Completed> => {
      completed.push(title);
      return { id: `post-${uploadId}`, slug: "a", status: "processing", duplicateOf: null };
    },
  };
  const sent = (name: string) => vi.waitFor(() => found(sends.find((send) => send.name === name)));
  return { queue: createUploadQueue(port), sends, sent, completed };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not yet");
  return value;
}

const file = (name: string, bytes = 8) => new File([new Uint8Array(bytes)], name, { type: "image/png" });
const states = (items: readonly UploadItem[]) => items.map(({ state }) => state.is);

describe("files on their way", () => {
  test("go out three at a time, each as soon as one before it is through", async () => {
    const { queue, sends, sent } = givenServer();
    queue.add(
      ["a", "b", "c", "d"].map((name) => file(name)),
      ({ name }) => words(name),
    );
    await sent("c");
    expect(states(queue.read())).toEqual(["sending", "sending", "sending", "waiting"]);
    (await sent("b")).arrive();
    await sent("d");
    expect(sends.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(states(queue.read())).toEqual(["sending", "arrived", "sending", "sending"]);
  });

  test("are at most ten, and the page hears how many were left out", () => {
    const { queue } = givenServer();
    expect(
      queue.add(
        Array.from({ length: 12 }, (_, n) => file(`${n}`)),
        ({ name }) => words(name),
      ),
    ).toBe(2);
    expect(queue.read()).toHaveLength(10);
  });

  test("that are too large or empty are refused unsent, the others go on", async () => {
    const { queue, sends, sent } = givenServer();
    queue.add([file("huge", 11 * 2 ** 20), file("empty", 0), file("fine")], ({ name }) => words(name));
    await sent("fine");
    expect(states(queue.read())).toEqual(["refused", "refused", "sending"]);
    expect(sends).toHaveLength(1);
  });

  test("are posted when the member says so, and late ones when they have arrived", async () => {
    const { queue, sent, completed } = givenServer();
    queue.add([file("first"), file("late")], ({ name }) => words(name));
    (await sent("first")).arrive();
    await vi.waitFor(() => expect(states(queue.read())).toEqual(["arrived", "sending"]));
    expect(completed).toEqual([]);
    queue.postAll();
    await vi.waitFor(() => expect(completed).toEqual(["first"]));
    (await sent("late")).arrive();
    await vi.waitFor(() => expect(completed).toEqual(["first", "late"]));
    expect(states(queue.read())).toEqual(["posted", "posted"]);
  });

  test("that the server turns away say why, and may be tried again when that may help", async () => {
    const { queue, sends, sent } = givenServer();
    queue.add([file("svg"), file("cut off")], ({ name }) => words(name));
    (await sent("svg")).fail(new SendError("no", { code: "invalid", facts: { reason: "wrong_kind" } }));
    (await sent("cut off")).fail(new TypeError("gone"));
    await vi.waitFor(() => expect(states(queue.read())).toEqual(["refused", "refused"]));
    const [svg, cut] = queue.read();
    expect(svg?.state).toMatchObject({ mayRetry: false, words: expect.stringContaining("isn’t a JPEG") });
    expect(cut?.state).toMatchObject({ mayRetry: true, words: expect.stringContaining("offline") });
    queue.retry(found(svg).key);
    queue.retry(found(cut).key);
    await vi.waitFor(() => expect(sends).toHaveLength(3));
  });

  test("that are cancelled stop, and leave nothing behind", async () => {
    const { queue, sends, sent } = givenServer();
    queue.add([file("a"), file("b")], ({ name }) => words(name));
    const { signal, fail } = await sent("a");
    queue.remove(found(queue.read()[0]).key);
    expect(signal.aborted).toBe(true);
    fail(new DOMException("Cancelled", "AbortError"));
    (await sent("b")).arrive();
    await vi.waitFor(() => expect(states(queue.read())).toEqual(["arrived"]));
    expect(sends).toHaveLength(2);
  });

  test("say what became of them once the server has told, and are cleared away with those refused for good", async () => {
    const { queue, sent } = givenServer();
    queue.add([file("a"), file("huge", 11 * 2 ** 20)], ({ name }) => words(name));
    queue.postAll();
    (await sent("a")).arrive();
    const { id } = await vi.waitFor(() => {
      const { state } = found(queue.read()[0]);
      if (state.is !== "posted") throw new Error("not yet");
      return state;
    });
    queue.note([{ id, slug: "b", status: "failed", reason: "unreadable", retryable: false }]);
    expect(queue.read()[0]?.state).toMatchObject({ status: "failed", reason: "unreadable", slug: "b" });
    queue.clearDone();
    expect(queue.read()).toEqual([]);
  });
});

test("a title comes out of a file's name, unless that says too little", () => {
  expect(["IMG_2041-at_dusk.jpeg", "夕焼けの海.png", "a.png", "x", "..gif"].map(titleOfFile)).toEqual([
    "IMG 2041 at dusk",
    "夕焼けの海",
    "",
    "",
    "",
  ]);
});
