import { note } from "./say.mjs";

const width = 30;

/**
 * Shows how far something is: as a bar on a terminal, elsewhere as a line for each tenth.
 * @param {string} what what is counted, such as "posts"
 */
export function progressBar(what) {
  const { stdout } = process;
  const start = performance.now();
  let tenths = 0;
  let drawn = 0;

  /** @param {number} done @param {number} total */
  function show(done, total) {
    const part = total > 0 ? Math.min(1, done / total) : 1;
    const now = performance.now();
    if (stdout.isTTY) {
      if (part < 1 && now - drawn < 100) return;
      drawn = now;
      const full = Math.round(part * width);
      const left =
        part > 0 && part < 1 ? `, ${Math.ceil((now - start) / 1000 / part - (now - start) / 1000)} s left` : "";
      const bar = "█".repeat(full) + "░".repeat(width - full);
      stdout.write(`\r\u001b[2K  ${bar} ${Math.floor(part * 100)} % of ${total} ${what}${left}${part < 1 ? "" : "\n"}`);
    } else if (Math.floor(part * 10) > tenths) {
      tenths = Math.floor(part * 10);
      note(`${done} of ${total} ${what}`);
    }
  }

  return { show };
}
