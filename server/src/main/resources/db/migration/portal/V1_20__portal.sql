-- Public search runs on its own table of public facts: nothing else can come out of it.
-- Built of plain functions only, so that the planner can put it in place of the call: an index entry then costs no query.
-- The name is cut into pairs from its first and from its second character; chr(1) is in no name.
create function public.bigrams(t text) returns text[]
    language sql immutable parallel safe
    return array_remove(string_to_array(regexp_replace(t, '(..)|.', '\1' || chr(1), 'g')
                                     || regexp_replace(substr(t, 2), '(..)|.', '\1' || chr(1), 'g'), chr(1)), '');

create table public_subject (
    subject uuid primary key,
    code    text collate "C" not null unique,
    name    text not null,
    kind    text not null,
    state   text not null,
    region  text not null
);
-- In this collation the unique index on codes also finds those that begin with a text.
comment on table public_subject is 'What everybody may find about an organisation; natural persons are never in it';
create index public_subject_name on public_subject using gin (public.bigrams(name));

-- Sorts in the names that wait to be sorted into the index, which only its owner may.
create function public.sort_in_names() returns void
    language sql security definer set search_path = pg_catalog
    begin atomic
        select gin_clean_pending_list('public.public_subject_name');
    end;
revoke execute on function public.sort_in_names() from public;
grant execute on function public.sort_in_names() to credit531_application;
