import type { Language } from "./tongues.ts";

export interface MemberIdea {
  username: string;
  displayName?: string;
  /** Spoken besides English. */
  language?: Language;
  /** Markdown. */
  bio?: string;
}

/** Members that write, the most active first. The first two look after the place. */
export const writerIdeas: readonly MemberIdea[] = [
  { username: "Inkwell", bio: "Keeps the queue short and the tea strong. Questions about rejections: just ask." },
  { username: "harbourlight", displayName: "Harbour Light", bio: "Moderator on the late shift. Time zone: *tired*." },
  { username: "TofuKnight", bio: "Clips, mostly of people being better than me." },
  {
    username: "mirela_",
    displayName: "Mirela",
    bio: "I collect failed jumps.\n\nFavourite game: whichever crashed last.",
  },
  { username: "NoScopeNora" },
  {
    username: "kaltmamsell",
    displayName: "Kaltmamsell",
    language: "de",
    bio: "Sammelt Pannen aus aller Welt. Kocht nebenbei.",
  },
  { username: "oldgreg_plays", displayName: "Old Greg" },
  { username: "hikari_24", displayName: "ひかり", language: "ja", bio: "切り抜き係です。猫のクリップに弱い。" },
  { username: "PelicanBrief", bio: "Speedrun board member. Will explain frame windows at parties." },
  { username: "sofia_m", displayName: "Sofía", language: "es", bio: "Si hay un gato en el clip, lo voto." },
  { username: "quartzgoblin", bio: "**Rating system:** sound first, skill second." },
  { username: "marcos_lag", displayName: "Marcos", language: "pt" },
  { username: "FrameByFrame", bio: "I slow things down so that you don't have to." },
  { username: "yuna_haneul", displayName: "유나", language: "ko", bio: "한타 클립 모으는 사람" },
  { username: "BirchAndBone" },
  {
    username: "petitnuage",
    displayName: "Petit Nuage",
    language: "fr",
    bio: "Toujours là pour les chats. Les deux sortes.",
  },
  { username: "dasha_v", displayName: "Даша", language: "ru", bio: "Люблю спокойные клатчи и громких комментаторов." },
  { username: "MondayMango" },
  { username: "lin_xiaomu", displayName: "林小木", language: "zh", bio: "看棋，也看人下棋。" },
  { username: "captain_kelp", displayName: "Captain Kelp", bio: "Here for the tortoise." },
  { username: "RetroRhubarb" },
  { username: "abu_salem", displayName: "أبو سالم", language: "ar", bio: "أجمع اللقطات التي تُضحك أمي." },
  { username: "threeoclock", displayName: "3 a.m." },
  { username: "WrenAtWork", bio: "On the second monitor, like a professional." },
  { username: "jonas_nebel", displayName: "Jonas", language: "de" },
  { username: "sakana_desu", displayName: "さかな", language: "ja", bio: "ホラー配信を昼に見ます" },
  { username: "VelvetOnion", bio: "Somebody keeps cutting me." },
  { username: "pixelpriest" },
  { username: "tia_lu", displayName: "Tia Lu", language: "pt", bio: "Mãe de dois jogadores. Jogo melhor que os dois." },
  { username: "gravelking" },
  { username: "elbarrilete", displayName: "El Barrilete", language: "es" },
  { username: "MothLamp", bio: "Horror with the lights on." },
  { username: "two_left_thumbs", displayName: "Two Left Thumbs" },
  { username: "kotofey", displayName: "Котофей", language: "ru" },
  { username: "LatteLancer" },
  { username: "umbrella_ella", displayName: "Ella", bio: "Racing, rain, and racing in the rain." },
  { username: "mei_harbour", displayName: "小梅", language: "zh" },
  { username: "StaticSwan" },
  { username: "renard_bleu", displayName: "Renard bleu", language: "fr" },
  { username: "dustbunny99" },
];
