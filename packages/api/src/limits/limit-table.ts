/** How often somebody may do something. `20/min`, or several windows: `10/h 20/day`, also `5/10min`; `off` for no limit. */
const defaults = {
  /** Everything a member asks for, besides cacheable reads. */
  overall: "300/min",
  vote: "20/min",
  comment: "10/min",
  commentVote: "20/min",
  tag: "10/min",
  search: "60/min",
  preview: "30/min",
  /** Page views told by a beacon: anybody can send one, and they count for ranking. */
  view: "120/min",
  submit: "10/h 20/day",
  upload: "50/h",
  report: "10/h",
  follow: "20/min",
  signUp: "3/h",
  signIn: "5/min",
};

export type LimitAction = keyof typeof defaults;

/** Limits other than the defaults, in the same notation; "none" lifts them all. */
export type LimitOverrides = Partial<Record<LimitAction, string>> | "none";

/** At most `limit` in each stretch of `seconds`; `name` tells the windows of one action apart. */
export type LimitWindow = { name: string; limit: number; seconds: number };

/** The windows of every action; an action without a limit has none. */
export function limitTable(overrides: LimitOverrides = {}): Record<LimitAction, LimitWindow[]> {
  const rules: Partial<Record<LimitAction, string>> = overrides === "none" ? {} : { ...defaults, ...overrides };
  const actions = Object.keys(defaults) as LimitAction[];
  const rows = actions.map((action) => [action, parseRule(action, rules[action] ?? "off")]);
  return Object.fromEntries(rows) as Record<LimitAction, LimitWindow[]>;
}

/**
 * Reads overrides from one line of configuration: `vote=100/min, submit=50/h 200/day, search=off`, or `none`.
 * @throws Error that names the part that makes no sense
 */
export function parseLimitOverrides(text: string): LimitOverrides {
  if (text.trim() === "none") return "none";
  const parts = text.split(",").map((part) => part.trim());
  const pairs = parts.filter(Boolean).map((part) => {
    const [action = "", rule = ""] = part.split("=").map((side) => side.trim());
    if (!Object.hasOwn(defaults, action)) throw new Error(`No limit is called ${action || part}`);
    parseRule(action, rule);
    return [action, rule];
  });
  return Object.fromEntries(pairs);
}

const unitSeconds: Record<string, number> = { s: 1, min: 60, h: 3_600, day: 86_400 };

function parseRule(action: string, rule: string): LimitWindow[] {
  if (rule === "off") return [];
  const windows = rule.split(/\s+/).map((window): LimitWindow => {
    const [, limit = "", times = "", unit = ""] = /^([1-9]\d{0,8})\/([1-9]\d{0,2})?(s|min|h|day)$/.exec(window) ?? [];
    if (!limit) throw new Error(`The limit of ${action} is not understood: ${rule || "nothing"}`);
    const seconds = Number(times || 1) * (unitSeconds[unit] ?? 0);
    return { name: `${action}-${times}${unit}`, limit: Number(limit), seconds };
  });
  return windows;
}
