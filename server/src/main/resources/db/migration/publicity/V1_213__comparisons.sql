-- What each comparison found of each office, and which one noted a decision as missing: the history of an office.
create table publicity_comparison (
    id          uuid    not null,
    item        text    collate "C" not null,
    unit        text    collate "C" not null,
    region      text    collate "C" not null check (region ~ '^[0-9]{6}$'),
    source      text    not null,
    compared_on date    not null,
    compared    integer not null,
    sent        integer not null,
    pending     integer not null,
    noted       integer not null,
    known       integer not null,
    check (compared = sent + pending + noted + known),
    primary key (id, unit, region)
);
comment on table publicity_comparison is 'What a comparison of another source with what was sent found of an office';
create index publicity_comparison_latest on publicity_comparison (compared_on desc, id, unit, region);

alter table publicity_comparison enable row level security;
create policy publicity_comparison_in_scope on publicity_comparison using (public.covers_office(unit, region));
create policy publicity_comparison_of_items on publicity_comparison as restrictive using (public.covers_item(item));
revoke all on publicity_comparison from credit531_reader;

alter table publicity_sample add column comparison uuid;
comment on column publicity_sample.comparison is 'The comparison that noted it';
create index publicity_sample_comparison on publicity_sample (comparison) where comparison is not null;
