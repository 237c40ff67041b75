-- Decisions that courts and portals know, compared with what was sent: what was not sent its unit explains, and the credit centre decides
-- whether it was hidden. An office sees those that it should have sent, the credit centre its region's.
create table publicity_sample (
    id         uuid    not null primary key,
    item       text    collate "C" not null,
    unit       text    collate "C" not null,
    region     text    collate "C" not null check (region ~ '^[0-9]{6}$'),
    party_code text    collate "C" not null,
    number     text    collate "C" not null,
    written    text    not null,
    decided_on date    not null,
    source     text    not null,
    found_on   date    not null,
    explained_on date,
    explanation  text  not null default '',
    settled_on date,
    hidden     boolean,
    reason     text    not null default '',
    check ((settled_on is null) = (hidden is null)),
    unique (item, party_code, number)
);
comment on table publicity_sample is 'A decision from another source that had not been sent when it was compared; who should have sent it, what it says, and what the credit centre found';
comment on column publicity_sample.number is 'The number of the decision in the one form of its spellings';
comment on column publicity_sample.written is 'The number as its source writes it';
create index publicity_sample_office on publicity_sample (unit, region, found_on);
create index publicity_sample_settled on publicity_sample (settled_on) where hidden;

alter table publicity_sample enable row level security;
create policy publicity_sample_in_scope on publicity_sample using (public.covers_office(unit, region));
create policy publicity_sample_of_items on publicity_sample as restrictive using (public.covers_item(item));
-- Rates count, and see nothing of what is in it.
create policy publicity_sample_counted on publicity_sample for select
    using (current_setting('credit531.scope', true) = 'job/count-publicity');
revoke all on publicity_sample from credit531_reader;
