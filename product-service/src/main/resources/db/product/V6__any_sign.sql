-- As before, but by plainto_tsquery: a folded word may hold quotes, slashes or nothing at all, and what is quoted as SQL
-- quotes is not always what a query quotes.
create or replace function search_query(words text[]) returns tsquery
  language sql stable strict parallel safe
  return (select string_agg('(' || w.term || ')', ' & ')::tsquery
            from (select coalesce(nullif(concat_ws(' | ',
                           nullif(plainto_tsquery('portuguese', u.word)::text, ''),
                           case when u.place = cardinality($1) and length(u.word) > 2
                                then nullif(plainto_tsquery('portuguese', u.word)::text, '') || ':*' end,
                           (select string_agg(nullif(plainto_tsquery('portuguese', o.word)::text, ''), ' | ')
                              from synonyms s join synonyms o on o.meaning = s.meaning and o.word <> s.word
                             where s.word = u.word)), ''), null) term
                    from unnest($1) with ordinality u (word, place)) w
           where w.term is not null);
