/** Names that would speak for the site, or look like a part of it. */
const reserved = new Set(
  `about abuse account accounts admin administrator admins all anonymous anyone api app audit auth ban banned billing blog
  bot bots broadcaster broadcasters clip clips comment comments community contact dashboard deleted demo dev developer
  developers everybody everyone faq favicon favorite favorites favourite favourites feed game games guest health help home
  hot image images info legal livez localhost login logout mail mailer me medley member members metrics mod moderation
  moderator moderators mods new news nobody noreply notification notifications null official operator owner
  password post posts postmaster privacy profile queue readyz register removed report reports robots root rss rules search
  security server session sessions settings signin signout signup sitemap site staff static status submission submissions
  submit superuser support sysadmin system tag tags team terms test token tokens top twitch undefined user users vote votes
  webmaster welcome www you`.split(/\s+/),
);

/** How the names begin that deleted members' accounts are given. */
const deleted = /^deleted-/i;

/** Whether nobody may sign up under this name, however its case is and wherever `-` and `_` stand in it. */
export function isReserved(username: string): boolean {
  return deleted.test(username) || reserved.has(username.toLowerCase().replace(/[-_]/g, ""));
}
