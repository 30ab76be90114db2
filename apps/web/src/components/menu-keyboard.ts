/** Which item a key leads to, by index; undefined when the key means nothing here. `labels` are the items' words. */
export function menuTarget(key: string, current: number, labels: string[]): number | undefined {
  const length = labels.length;
  if (length === 0) return undefined;
  if (key === "ArrowDown") return (current + 1) % length;
  if (key === "ArrowUp") return current <= 0 ? length - 1 : current - 1;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if ([...key].length !== 1 || key === " ") return undefined;
  const order = labels.map((_, offset) => (current + 1 + offset + length) % length);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(key.toLowerCase()));
}
