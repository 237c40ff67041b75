-- Public search runs on its own table of public facts: nothing else can come out of it.
create function public.bigrams(t text) returns text[]
    language sql immutable parallel safe strict
    as $$ select coalesce(array_agg(distinct substr(t, i, 2)), '{}') from generate_series(1, greatest(length(t) - 1, 1)) i $$;

create table public_subject (
    subject uuid primary key references subject,
    code    text collate "C" not null unique,
    name    text not null,
    kind    text not null,
    state   text not null,
    region  text not null
);
-- In this collation the unique index on codes also finds those that begin with a text.
comment on table public_subject is 'What everybody may find about an organisation; natural persons are never in it';
create index public_subject_name on public_subject using gin (public.bigrams(name));
