import { tagColor } from "@medley/api/rules/tag";
import { tagSlug } from "@medley/api/slug";
import type { Language } from "../words/tongues.ts";
import { tagForms, topicTags } from "../words/topic-tags.ts";
import type { Topic } from "../words/voice.ts";

export interface Tag {
  id: number;
  slug: string;
  name: string;
  color: string;
}

interface TagIdea {
  name: string;
  color: string;
  /** Posts about these get it often. */
  topics?: readonly Topic[];
  /** Only posts in this language get it. */
  language?: Language;
}

const ideas: readonly TagIdea[] = [
  { name: "funny", color: "#e8590c", topics: ["fail", "glitch", "chat", "pets", "tech", "roleplay"] },
  { name: "clutch", color: "#d6336c", topics: ["clutch", "teamfight"] },
  { name: "fail", color: "#b7791f", topics: ["fail", "tech", "cooking"] },
  { name: "speedrun", color: "#2f9e44", topics: ["speedrun"] },
  { name: "wholesome", color: "#e64980", topics: ["wholesome", "pets"] },
  { name: "outplay", color: "#7048e8", topics: ["clutch", "teamfight", "strategy"] },
  { name: "glitch", color: "#0c8599", topics: ["glitch"] },
  { name: "jumpscare", color: "#862e9c", topics: ["jumpscare"] },
  { name: "boss fight", color: "#a61e4d", topics: ["boss"] },
  { name: "chat reacts", color: "#6741d9", topics: ["chat", "tech", "luck"] },
  { name: "first try", color: "#37b24d", topics: ["boss", "speedrun"] },
  { name: "so close", color: "#c2255c", topics: ["boss", "speedrun", "race", "luck"] },
  { name: "pets", color: "#a0723a", topics: ["pets"] },
  { name: "cooking", color: "#d9480f", topics: ["cooking"] },
  { name: "music", color: "#1971c2", topics: ["music"] },
  { name: "building", color: "#5c940d", topics: ["build"] },
  { name: "lucky", color: "#f08c00", topics: ["luck", "race"] },
  { name: "unlucky", color: "#5f6b7a", topics: ["luck", "fail"] },
  { name: "roleplay", color: "#1098ad", topics: ["roleplay"] },
  { name: "big brain", color: "#3b5bdb", topics: ["strategy", "teamfight"] },
  { name: "racing", color: "#c92a2a", topics: ["race"] },
  { name: "technical difficulties", color: "#495057", topics: ["tech"] },
  { name: "esports", color: "#1864ab", topics: ["clutch", "teamfight"] },
  { name: "world record", color: "#099268", topics: ["speedrun"] },
  { name: "proximity chat", color: "#66a80f", topics: ["wholesome", "roleplay"] },
  { name: "cosy", color: "#94773f", topics: ["build", "wholesome", "pets"] },
  { name: "last second", color: "#ae3ec9", topics: ["clutch", "race"] },
  { name: "teamwork", color: "#0b7285", topics: ["teamfight", "wholesome"] },
  { name: "retro", color: "#9c6644" },
  { name: "tutorial", color: "#364fc7" },
  { name: "no commentary", color: "#6c757d" },
  { name: "Größte Pannen", color: "#9c36b5", topics: ["fail", "glitch", "tech"], language: "de" },
  { name: "jugadón", color: "#e03131", topics: ["clutch", "race"], language: "es" },
  { name: "神プレイ", color: "#d6336c", topics: ["clutch", "boss", "build"], language: "ja" },
  { name: "おもしろ", color: "#f76707", topics: ["fail", "chat", "pets", "jumpscare"], language: "ja" },
  { name: "搞笑", color: "#e8590c", topics: ["fail", "chat", "cooking"], language: "zh" },
  { name: "高光时刻", color: "#ca8a04", topics: ["clutch", "teamfight", "strategy"], language: "zh" },
  { name: "웃긴순간", color: "#12857a", topics: ["fail", "chat", "music"], language: "ko" },
  { name: "лучшие моменты", color: "#4263eb", topics: ["clutch", "teamfight", "pets"], language: "ru" },
  { name: "لقطات مضحكة", color: "#2b8a3e", topics: ["fail", "chat", "cooking"], language: "ar" },
];

/** Tags of a large site: those of one topic each, the topics in turn, then forms of them. */
function furtherIdeas(): TagIdea[] {
  const plain = Array.from({ length: Math.max(...Object.values(topicTags).map(({ length }) => length)) }, (_, at) =>
    Object.entries(topicTags).flatMap(([topic, names]) =>
      names.slice(at, at + 1).map((name): TagIdea => idea(name, topic as Topic)),
    ),
  ).flat();
  return [
    ...plain,
    ...tagForms.flatMap((form) =>
      plain.map(({ name, topics }) => ({ ...idea(form.replace("{tag}", name)), ...(topics && { topics }) })),
    ),
  ];
}

function idea(name: string, topic?: Topic): TagIdea {
  return { name, color: tagColor(tagSlug(name)), ...(topic && { topics: [topic] }) };
}

export interface TagShelf {
  all: readonly Tag[];
  /** Ids of the tags that fit a topic in a language: the most fitting first, those any post may have, and rarer ones. */
  fitting(
    topic: Topic,
    language: Language,
  ): { own: readonly number[]; any: readonly number[]; rare: readonly number[] };
}

/** So many tags, the usual first. */
export function gatherTags(count: number): TagShelf {
  const taken = [...ideas, ...furtherIdeas()].slice(0, count);
  const all = taken.map(({ name, color }, at) => ({ id: at + 1, slug: tagSlug(name), name, color }));
  const known = new Map<string, ReturnType<TagShelf["fitting"]>>();
  function fitting(topic: Topic, language: Language) {
    const key = `${topic}/${language}`;
    const found = known.get(key) ?? sortOut(taken, topic, language);
    known.set(key, found);
    return found;
  }
  return { all, fitting };
}

function sortOut(taken: readonly TagIdea[], topic: Topic, language: Language): ReturnType<TagShelf["fitting"]> {
  const spoken = taken.flatMap((idea, at) =>
    idea.language === undefined || idea.language === language ? [{ idea, id: at + 1 }] : [],
  );
  const about = spoken.filter(({ idea }) => idea.topics?.includes(topic)).map(({ id }) => id);
  return {
    own: about.filter((id) => id <= ideas.length),
    any: spoken.filter(({ idea }) => idea.topics === undefined).map(({ id }) => id),
    rare: about.filter((id) => id > ideas.length),
  };
}
