"use client";
import { useSyncExternalStore } from "react";
import { type PreferenceName, type PreferenceValue, preferences, storageKey } from "./preference.ts";

const listeners = new Set<() => void>();

/** A preference and its setter. The page on <html> is the truth; storage only remembers it for the next visit. */
export function usePreference<Name extends PreferenceName>(
  name: Name,
): [PreferenceValue<Name>, (value: PreferenceValue<Name>) => void] {
  const standard = preferences[name][0] as PreferenceValue<Name>;
  const value = useSyncExternalStore(
    subscribe,
    () => (document.documentElement.dataset[name] ?? standard) as PreferenceValue<Name>,
    () => standard,
  );
  return [value, (next) => writePreference(name, next)];
}

function writePreference<Name extends PreferenceName>(name: Name, value: PreferenceValue<Name>): void {
  show(name, value);
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // Storage is closed or full: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

function show(name: PreferenceName, value: string | null): void {
  const values: readonly string[] = preferences[name];
  if (value && values.indexOf(value) > 0) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
}

/** Another tab's choice counts here too. */
function onStorage(event: StorageEvent): void {
  const name = (Object.keys(preferences) as PreferenceName[]).find((each) => storageKey(each) === event.key);
  if (!name) return;
  show(name, event.newValue);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}
