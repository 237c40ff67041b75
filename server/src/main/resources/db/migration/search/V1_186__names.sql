-- By what a name is found beside its characters; made by the platform from names in public_subject and from nothing else. All
-- of it is compared byte by byte, so that an index finds what begins with a text.
create table search_name (
    subject        uuid primary key,
    name           text not null,
    brand          text collate "C" not null,
    pinyin         text collate "C" not null,
    initials       text collate "C" not null,
    whole_pinyin   text collate "C" not null,
    whole_initials text collate "C" not null
);
comment on table search_name is 'Short name, sound and initials of a public name; a row whose name is not the present one finds nobody';
create index search_name_brand on search_name (brand);
create index search_name_pinyin on search_name (pinyin);
create index search_name_initials on search_name (initials);
create index search_name_whole_pinyin on search_name (whole_pinyin);
create index search_name_whole_initials on search_name (whole_initials);

-- The pairs of characters there are: by them a single character is found, and how rare a pair is says how to look for it.
create table search_pair (
    pair  text collate "C" primary key,
    names bigint not null
);
comment on table search_pair is 'Every pair of neighbouring characters in names, with about how many names had it when they came';
create index search_pair_second on search_pair (substr(pair, 2));

create table search_pending (
    knowledge bigint not null,
    piece     bigint not null,
    subjects  uuid[] not null,
    primary key (knowledge, piece)
);
comment on table search_pending is 'Names that a large import has left to be taken apart, in pieces; empty when all can be found by every way';
revoke select on search_pending from credit531_reader;

-- What was there before is taken apart after the first start.
insert into search_pending (knowledge, piece, subjects)
select 0, number / 2000, array_agg(subject)
  from (select subject, row_number() over () - 1 as number from public_subject) s
 group by number / 2000;

-- The index, whatever the planner thinks of it: without statistics it would rather read every name than believe that a pair is
-- rare. A limit inside ends the reading of names, not only the answer.
create function public.names_with(
        pairs text[], pattern text, of_kind text, of_region text, of_state text, most integer)
    returns setof public_subject
    language sql stable set enable_seqscan = off
    begin atomic
        select p.* from public_subject p
         where public.bigrams(p.name) collate "C" @> pairs and p.name like pattern
           and (of_kind is null or p.kind = of_kind)
           and (of_region is null or starts_with(p.region, of_region))
           and (of_state is null or p.state = of_state)
         limit most;
    end;

-- Names with one of the pairs, for a single character: those pairs that have it.
create function public.names_with_any(
        pairs text[], pattern text, of_kind text, of_region text, of_state text, most integer)
    returns setof public_subject
    language sql stable set enable_seqscan = off
    begin atomic
        select p.* from public_subject p
         where public.bigrams(p.name) collate "C" && pairs and p.name like pattern
           and (of_kind is null or p.kind = of_kind)
           and (of_region is null or starts_with(p.region, of_region))
           and (of_state is null or p.state = of_state)
         limit most;
    end;

-- What every other name has is found by reading the first names there are, always in the same order; never all of them.
create function public.names_among(
        first integer, pattern text, of_kind text, of_region text, of_state text, most integer)
    returns setof public_subject
    language sql stable set synchronize_seqscans = off
    begin atomic
        select p.* from (select * from public_subject limit first) p
         where p.name like pattern
           and (of_kind is null or p.kind = of_kind)
           and (of_region is null or starts_with(p.region, of_region))
           and (of_state is null or p.state = of_state)
         limit most;
    end;

-- Names with a slip: for each place in which it may be, the pairs that it leaves whole, and patterns of what is meant; both joined
-- by chr(1), which is in no name.
create function public.names_near(
        places text[], patterns text[], of_kind text, of_region text, of_state text, most integer)
    returns setof public_subject
    language sql stable set enable_seqscan = off
    begin atomic
        select distinct on (found.subject) found.*
          from unnest(places, patterns) as place (pairs, likes)
         cross join lateral (
               select p.* from public_subject p
                where public.bigrams(p.name) collate "C" @> string_to_array(pairs, chr(1))
                  and p.name like any (string_to_array(likes, chr(1)))
                  and (of_kind is null or p.kind = of_kind)
                  and (of_region is null or starts_with(p.region, of_region))
                  and (of_state is null or p.state = of_state)
                limit most) found;
    end;
