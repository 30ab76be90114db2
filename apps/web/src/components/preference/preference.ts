/** What a reader chooses for this browser. The first value is the default and leaves no mark. */
export const preferences = {
  theme: ["system", "light", "dark"],
  density: ["cards", "compact"],
} as const;

export type PreferenceName = keyof typeof preferences;
export type PreferenceValue<Name extends PreferenceName> = (typeof preferences)[Name][number];

/** Where a preference lies in the browser's storage. */
export function storageKey(name: PreferenceName): string {
  return `medley-${name}`;
}

/**
 * Runs in <head> before the first paint and puts kept choices onto <html> as data-theme and data-density. The text is
 * constant, so a page kept as bytes can allow it by its hash. Storage may be closed to us; then the defaults hold.
 */
export const preferenceScript = `try{for(const[n,v]of ${JSON.stringify(
  Object.entries(preferences).map(([name, [, ...values]]) => [name, values]),
)}){const s=localStorage.getItem("medley-"+n);if(v.includes(s))document.documentElement.dataset[n]=s}}catch{}`;
