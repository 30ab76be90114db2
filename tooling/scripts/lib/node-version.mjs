/** Ends the process with a clear message on a Node that is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Medley needs Node 20.19 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}
