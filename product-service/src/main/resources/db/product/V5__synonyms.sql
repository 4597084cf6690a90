-- What Brazilian customers call one thing by several names.
insert into synonyms (word, meaning)
select fold(word), meaning from (values
  ('batom', 'lipstick'), ('lipstick', 'lipstick'),
  ('hidratante', 'moisturizer'), ('moisturizer', 'moisturizer'), ('moisturiser', 'moisturizer'),
  ('protetor', 'sunscreen'), ('filtro', 'sunscreen'), ('sunscreen', 'sunscreen'), ('fps', 'sunscreen'), ('spf', 'sunscreen'),
  ('perfume', 'fragrance'), ('colônia', 'fragrance'), ('fragrância', 'fragrance'), ('parfum', 'fragrance'),
  ('xampu', 'shampoo'), ('shampoo', 'shampoo'),
  ('esmalte', 'nail-polish'), ('verniz', 'nail-polish'),
  ('rímel', 'mascara'), ('rimel', 'mascara'), ('máscara', 'mascara'), ('mascara', 'mascara'),
  ('sérum', 'serum'), ('soro', 'serum'),
  ('sabonete', 'soap'), ('cleanser', 'soap'), ('limpador', 'soap'),
  ('blush', 'blush'), ('ruge', 'blush')) given (word, meaning)
on conflict do nothing;

-- The words of a question, all of which must be there: each by its stem, the last also by its beginning, and by
-- whatever means the same.
create function search_query(words text[]) returns tsquery
  language sql stable strict parallel safe
  return (select string_agg('(' || w.term || ')', ' & ')::tsquery
            from (select coalesce(nullif(concat_ws(' | ',
                           nullif(to_tsquery('portuguese', quote_literal(u.word))::text, ''),
                           case when u.place = cardinality($1) and length(u.word) > 2
                                then nullif(to_tsquery('portuguese', quote_literal(u.word) || ':*')::text, '') end,
                           (select string_agg(nullif(to_tsquery('portuguese', quote_literal(o.word))::text, ''), ' | ')
                              from synonyms s join synonyms o on o.meaning = s.meaning and o.word <> s.word
                             where s.word = u.word)), ''), null) term
                    from unnest($1) with ordinality u (word, place)) w
           where w.term is not null);

-- Loads pg_trgm into this session: only then may one who is no superuser name its settings in a function.
do $$ begin perform show_limit(); end $$;

-- Cards that have a part like the words asked for; the threshold is lower than PostgreSQL's, for short words.
create function alike(asked text) returns table (id uuid, likeness real)
  language sql stable strict
  set pg_trgm.word_similarity_threshold = 0.4
  as $$ select c.id, word_similarity(asked, c.folded) from product_cards c
         where c.active and length(asked) > 2 and asked <% c.folded $$;
