/** One way to keep what is counted of posts. */
export interface Design {
  name: string;
  /** What it changes of the migrated schema, before anything is written. */
  change: readonly string[];
  /** The table that holds the counters. */
  counters: string;
  /** Whether it changes votes on comments alone, so that nothing else is measured of it. */
  ofComments?: true;
}

const listings = "listings";

const fillfactor = (percent: number): Design => ({
  name: `counters in the listing, fillfactor ${percent}`,
  change: [`alter table listings set (fillfactor = ${percent})`, "vacuum full listings"],
  counters: listings,
});

/** Counting functions whose body names the table `counted`. */
const counting = (counted: string) => [
  `create or replace function post_votes_count() returns trigger language plpgsql as $$
   declare
     was smallint := case tg_op when 'INSERT' then 0 else old.value end;
   begin
     update ${counted} set up = up + (new.value = 1)::int - (was = 1)::int, down = down + (new.value = -1)::int - (was = -1)::int
     where post_id = new.post_id;
     insert into karma_events (user_id, kind, delta, post_id, actor_id)
     select author_id, 'post_vote', new.value - was, new.post_id, new.user_id from listings where post_id = new.post_id;
     return null;
   end $$`,
  `create or replace function favorites_count() returns trigger language plpgsql as $$
   begin
     update ${counted} set favorite_count = favorite_count + 1 where post_id = new.post_id;
     return null;
   end $$`,
  `create or replace function comments_count() returns trigger language plpgsql as $$
   begin
     update ${counted} set comment_count = comment_count + 1 where post_id = new.post_id;
     update comments set reply_count = reply_count + 1 where id = new.parent_id;
     return null;
   end $$`,
];

const tiers = ["tier", "rising_tier", "comment_tier", "controversy_tier"] as const;

/** Tiers as plain columns, with the indexes and triggers that read them as they were. */
const plainTiers = `do $$
  declare
    kept text[] := (select array_agg(pg_get_indexdef(indexrelid)) from pg_index
        where indrelid = 'listings'::regclass and not indisprimary)
      || (select array_agg(pg_get_triggerdef(oid)) from pg_trigger where tgrelid = 'listings'::regclass and not tgisinternal);
    name text;
  begin
    create table known_tiers as select post_id, ${tiers.join(", ")} from listings;
    for name in select indexrelid::regclass::text from pg_index where indrelid = 'listings'::regclass and not indisprimary loop
      execute 'drop index ' || name;
    end loop;
    for name in select tgname from pg_trigger where tgrelid = 'listings'::regclass and not tgisinternal loop
      execute format('drop trigger %I on listings', name);
    end loop;
    alter table listings ${tiers.map((tier) => `drop column ${tier}, add column ${tier} smallint`).join(", ")};
    update listings l set ${tiers.map((tier) => `${tier} = t.${tier}`).join(", ")} from known_tiers t where t.post_id = l.post_id;
    foreach name in array kept loop
      execute name;
    end loop;
  end $$`;

/** The listing keeps a copy of the tiers alone, changed when a value crosses a power of two. */
const apart = (percent: number): Design => ({
  name: `counters in a narrow table, fillfactor ${percent}`,
  change: [
    `create table post_counters (
      post_id uuid primary key, up int not null, down int not null,
      comment_count int not null, favorite_count int not null, view_count int not null,
      score int generated always as (up - down) stored,
      tier smallint generated always as (score_tier(up - down)) stored,
      rising_tier smallint generated always as (score_tier(greatest(up - down + view_count / 100, 0) / 4)) stored,
      comment_tier smallint generated always as (score_tier(comment_count / 4)) stored,
      controversy_tier smallint generated always as (controversy_tier(up, down)) stored
    ) with (fillfactor = ${percent})`,
    "insert into post_counters select post_id, up, down, comment_count, favorite_count, view_count from listings",
    plainTiers,
    `create function listings_follow_counters() returns trigger language plpgsql as $$
     begin
       update listings set ${tiers.map((tier) => `${tier} = new.${tier}`).join(", ")} where post_id = new.post_id;
       return null;
     end $$`,
    `create trigger counters_to_listings after update on post_counters for each row
      when ((${tiers.map((tier) => `old.${tier}`).join(", ")}) is distinct from (${tiers.map((tier) => `new.${tier}`).join(", ")}))
      execute function listings_follow_counters()`,
    ...counting("post_counters"),
    "vacuum full listings",
  ],
  counters: "post_counters",
});

const fewerTiers: Design = {
  name: "counters in the listing, fillfactor 80, no tiers but the score's",
  change: ["alter table listings drop column rising_tier, drop column comment_tier, drop column controversy_tier"],
  counters: listings,
};

const scoreIndex: Design = {
  name: "counters in the listing, fillfactor 80, an index on the score",
  change: ["create index on listings (score desc, published_at desc) where listed"],
  counters: listings,
};

const byStatement: Design = {
  name: "counters in the listing, fillfactor 80, triggers by statement",
  change: [
    "drop trigger post_votes_cast on post_votes",
    "drop trigger post_votes_flipped on post_votes",
    `create function post_votes_count_all() returns trigger language plpgsql as $$
     begin
       perform 1 from listings where post_id in (select post_id from cast_now) order by post_id for no key update;
       update listings l set up = l.up + g.up, down = l.down + g.down
       from (select post_id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
             from cast_now group by post_id) g where l.post_id = g.post_id;
       insert into karma_events (user_id, kind, delta, post_id, actor_id)
       select l.author_id, 'post_vote', c.value, c.post_id, c.user_id from cast_now c join listings l using (post_id);
       return null;
     end $$`,
    `create function post_votes_recount_all() returns trigger language plpgsql as $$
     begin
       perform 1 from listings where post_id in (select post_id from cast_now) order by post_id for no key update;
       update listings l set up = l.up + g.up, down = l.down + g.down
       from (select n.post_id, sum((n.value = 1)::int - (o.value = 1)::int)::int as up,
               sum((n.value = -1)::int - (o.value = -1)::int)::int as down
             from cast_now n join cast_before o using (user_id, post_id) group by n.post_id) g
       where l.post_id = g.post_id;
       insert into karma_events (user_id, kind, delta, post_id, actor_id)
       select l.author_id, 'post_vote', n.value - o.value, n.post_id, n.user_id
       from cast_now n join cast_before o using (user_id, post_id) join listings l using (post_id) where n.value <> o.value;
       return null;
     end $$`,
    `create trigger post_votes_cast after insert on post_votes referencing new table as cast_now
      for each statement execute function post_votes_count_all()`,
    `create trigger post_votes_flipped after update on post_votes referencing old table as cast_before new table as cast_now
      for each statement execute function post_votes_recount_all()`,
  ],
  counters: listings,
};

const withoutBest = "drop index comments_branch_id_best_id_idx";
const withoutControversy = "drop index comments_branch_id_controversy_id_idx";
const roomInComments = ["alter table comments set (fillfactor = 80)", "vacuum full comments"];

const comments = (name: string, ...change: string[]): Design => ({
  ...{ name: `votes on comments: ${name}`, change: [...change, ...roomInComments] },
  ...{ counters: listings, ofComments: true },
});

/** Marks are eighths: they change seldom, but comments of one mark are in no order along their index. */
const byMark = `alter table comments
  add column best_mark smallint generated always as (floor(8 * wilson_lower_bound(up, down))::smallint) stored,
  add column controversy_mark smallint generated always as (floor(log(2, 1 + vote_controversy(up, down)::numeric))::smallint) stored`;
const markIndexes = ["best_mark", "controversy_mark"].map(
  (mark) => `create index on comments (branch_id, ${mark} desc, id)`,
);

/** The first is the product's own, as it is migrated. */
export const designs: readonly Design[] = [
  { name: "as it is: counters in the listing, fillfactor 80", change: ["vacuum full listings"], counters: listings },
  fillfactor(100),
  fillfactor(90),
  fillfactor(50),
  fewerTiers,
  scoreIndex,
  byStatement,
  apart(100),
  comments("as it is, fillfactor 80"),
  comments("no index by controversy, fillfactor 80", withoutControversy),
  comments("indexes by marks of both, fillfactor 80", withoutBest, withoutControversy, byMark, ...markIndexes),
  comments("no index by either, fillfactor 80", withoutBest, withoutControversy),
];
