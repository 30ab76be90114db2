/** After a refused submit: puts the cursor into the first field marked `aria-invalid`. Call once the errors are shown. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}
