/** What the writers do over and over, each time in a transaction of its own. */
export interface Workload {
  name: string;
  /** One write, in PL/pgSQL: `member`, `post` and `remark` are drawn anew each time. */
  write: string;
  /** Where to: a column of `targets`, the most voted first. */
  posts: "few" | "all_posts";
  comments: "few_comments" | "all_comments";
  /** Whether the n-th gets a n-th of what the first gets, as life has it, or each as much. */
  skewed: boolean;
  /** Whether it votes on comments. */
  ofComments?: true;
}

const vote = `insert into post_votes (user_id, post_id, value) values (member, post, case when random() < 0.8 then 1 else -1 end)
  on conflict (user_id, post_id) do update set value = excluded.value where post_votes.value <> excluded.value`;
const commentVote = `insert into comment_votes (user_id, comment_id, value) values (member, remark, 1)
  on conflict (user_id, comment_id) do update set value = -comment_votes.value`;
const favorite = "insert into favorites (user_id, post_id) values (member, post) on conflict do nothing";
const comment = `with added as (insert into comments (id, post_id, author_id, depth)
    values (gen_random_uuid(), post, member, 0) returning id)
  insert into comment_texts (comment_id, markdown, html) select id, 'Well played', '<p>Well played</p>' from added`;

const few = { posts: "few", comments: "few_comments", skewed: false } as const;
const many = { posts: "all_posts", comments: "all_comments", skewed: true } as const;

export const workloads: readonly Workload[] = [
  { name: "votes on 50 posts", write: vote, ...few },
  { name: "votes on 50 000 posts", write: vote, ...many },
  { name: "votes on 50 000 posts, evenly", write: vote, ...many, skewed: false },
  { name: "favourites on 50 000 posts", write: favorite, ...many },
  { name: "comments on 50 posts", write: comment, ...few },
  { name: "votes on 50 000 comments", write: commentVote, ...many, ofComments: true },
];

/** A procedure that writes until a time, a commit each, without a client's part in it. */
export function procedureOf({ write, posts, comments, skewed }: Workload): string {
  const drawn = (of: string) =>
    `${of}[1 + floor(${skewed ? `cardinality(${of}) ^ random() - 1` : `random() * cardinality(${of})`})::int]`;
  return `create or replace procedure write_until(ends timestamptz, inout written bigint) language plpgsql as $$
    declare
      people uuid[] := (select ids from people);
      places uuid[] := (select ${posts} from targets);
      remarks uuid[] := (select ${comments} from targets);
      member uuid;
      post uuid;
      remark uuid;
      author uuid;
    begin
      while clock_timestamp() < ends loop
        member := people[1 + floor(random() * cardinality(people))::int];
        post := ${drawn("places")};
        remark := ${drawn("remarks")};
        select author_id into author from listings where post_id = post;
        continue when author = member;
        select author_id into author from comments where id = remark;
        continue when author = member;
        ${write};
        commit;
        written := written + 1;
      end loop;
    end $$`;
}
