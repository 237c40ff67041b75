-- By what an organisation is found beside the usual reading of its present name: names that it had before, which subject_name has,
-- and readings in which characters have another sound. Few rows beside search_name, and the same keys.
create table search_further (
    subject        uuid not null,
    number         integer not null,
    name           text not null,
    used_from      date,
    used_until     date,
    brand          text collate "C" not null,
    pinyin         text collate "C" not null,
    initials       text collate "C" not null,
    whole_pinyin   text collate "C" not null,
    whole_initials text collate "C" not null,
    primary key (subject, number)
);
comment on table search_further is 'Names that organisations had before, and other readings of their names, no households; made of subject_name and public_subject';
comment on column search_further.used_until is 'Day of the next name; null in another reading of the present name, which finds nobody once the name is another';
comment on column search_further.brand is 'The short name of a former name; empty in another reading of the present one, whose short name search_name has';
create index search_further_brand on search_further (brand);
create index search_further_pinyin on search_further (pinyin);
create index search_further_initials on search_further (initials);
create index search_further_whole_pinyin on search_further (whole_pinyin);
create index search_further_whole_initials on search_further (whole_initials);
-- Former names come one by one: none waits to be sorted in.
create index search_further_name on search_further using gin (public.bigrams(name) collate "C")
    with (fastupdate = off) where used_until is not null;

-- Former names with all of the pairs, so many at most, whatever the planner thinks of the index.
create function public.former_names_with(pairs text[], pattern text, most integer)
    returns setof search_further
    language sql stable set enable_seqscan = off
    begin atomic
        select f.* from search_further f
         where f.used_until is not null and public.bigrams(f.name) collate "C" @> pairs and f.name like pattern
         limit most;
    end;

-- For names that are there already, the background makes it after the start.
insert into search_pending (knowledge, piece, subjects)
select 0, before.first + number / 2000, array_agg(subject)
  from (select subject, row_number() over () - 1 as number from public_subject) s
 cross join (select coalesce(max(piece) + 1, 0) as first from search_pending where knowledge = 0) before
 group by before.first + number / 2000;
