import type { Suggestion } from "./search-types.ts";

export interface SuggestionOption {
  /** Its own among the options. */
  key: string;
  href: string;
  label: string;
  /** A second, quieter name. */
  detail?: string;
  suggestion?: Suggestion;
}

export interface SuggestionGroup {
  label: string;
  options: SuggestionOption[];
}

const groupWords = { tag: "Tags", game: "Games", broadcaster: "Channels", person: "People" } as const;

/** The list under the box: the search itself, then names by kind, the kind of the best one first. */
export function suggestionGroups(text: string, suggestions: readonly Suggestion[]): SuggestionGroup[] {
  const groups = new Map<Suggestion["kind"], SuggestionOption[]>();
  for (const suggestion of suggestions) {
    const group = groups.get(suggestion.kind) ?? [];
    group.push(optionOf(suggestion));
    groups.set(suggestion.kind, group);
  }
  const posts = { key: "posts", href: `/search?q=${encodeURIComponent(text)}`, label: text };
  return [
    { label: "Posts", options: [posts] },
    ...[...groups].map(([kind, options]) => ({ label: groupWords[kind], options })),
  ];
}

function optionOf(suggestion: Suggestion): SuggestionOption {
  switch (suggestion.kind) {
    case "tag":
      return { key: `tag-${suggestion.slug}`, href: `/tags/${suggestion.slug}`, label: suggestion.name, suggestion };
    case "game":
      return { key: `game-${suggestion.slug}`, href: `/games/${suggestion.slug}`, label: suggestion.name, suggestion };
    case "broadcaster": {
      const { login, name } = suggestion;
      return { key: `channel-${login}`, href: `/broadcasters/${login}`, label: name, suggestion };
    }
    case "person": {
      const { username, displayName } = suggestion;
      const named = displayName.toLowerCase() === username.toLowerCase() ? {} : { detail: `@${username}` };
      return { key: `person-${username}`, href: `/u/${username}`, label: displayName, ...named, suggestion };
    }
  }
}
