-- The steps that a saga has taken: each once, the last one at the end, with when it was taken first and last, and how often.
-- Entries of servers of before have no count, and several of them may be of one step: a payment that waits is looked at every
-- minute, for days.
create function saga_steps(jsonb, text, timestamptz) returns jsonb
  language sql stable
  return (
    select coalesce(jsonb_agg(taken order by place) filter (where taken ->> 'step' <> $2), '[]')
           || jsonb_build_object(
                'step', $2,
                'first', coalesce(min(coalesce(taken ->> 'first', taken ->> 'at')::timestamptz) filter (where taken ->> 'step' = $2), $3),
                'at', $3,
                'times', coalesce(sum(coalesce((taken ->> 'times')::int, 1)) filter (where taken ->> 'step' = $2), 0) + 1)
      from jsonb_array_elements($1) with ordinality as steps (taken, place));
