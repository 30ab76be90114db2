/** Whether a key belongs to what has the focus: a text, a dialog, a player. A ticked box isn't typed into. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typed = "input:not([type=checkbox]), textarea, select, iframe, dialog *, [role=menu] *";
  return target.isContentEditable || target.matches(typed);
}
