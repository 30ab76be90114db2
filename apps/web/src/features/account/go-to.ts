/** Leaves by a full load: what was fetched as a visitor must not be shown to a member. Never settles. */
export function goTo(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => {});
}
