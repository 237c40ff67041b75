-- What a filter admits, in an order that stays: of few different keys, so that each is kept once and the index is small. Of the same
-- division, names lie in the order in which they came.
create index public_subject_filter on public_subject (kind collate "C", state collate "C", region collate "C");

-- Of what a filter admits, so many names of each kind and state are read at most, and no others, whatever was typed: what every other
-- name has is found so.
create function public.names_filtered(
        kinds text[], states text[], low text, high text, each integer, pattern text, most integer)
    returns setof public_subject
    language sql stable set enable_seqscan = off set enable_bitmapscan = off
    begin atomic
        select p.* from unnest(kinds) as of_kind
         cross join unnest(states) as of_state
         cross join lateral (
               select s.* from public_subject s
                where s.kind collate "C" = of_kind and s.state collate "C" = of_state
                  and s.region collate "C" >= low and s.region collate "C" < high
                order by s.region collate "C" limit each) p
         where p.name like pattern
         limit most;
    end;

-- Whether a filter admits more of one kind and state than are read.
create function public.filter_admits_more(kinds text[], states text[], low text, high text, each integer)
    returns boolean
    language sql stable set enable_seqscan = off set enable_bitmapscan = off
    begin atomic
        select exists (
            select 1 from unnest(kinds) as of_kind
             cross join unnest(states) as of_state
             cross join lateral (
                   select 1 from public_subject s
                    where s.kind collate "C" = of_kind and s.state collate "C" = of_state
                      and s.region collate "C" >= low and s.region collate "C" < high
                    order by s.region collate "C" offset each limit 1) beyond);
    end;
