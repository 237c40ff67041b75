-- What is in the public lists of licences and penalties: an index, never the truth. Each page reads the records themselves, so that
-- what was withdrawn, repaired or is over is gone at once, whatever stands here. The id is the address of an item for good.
create table publication (
    id           uuid    not null primary key,
    item         text    collate "C" not null,
    record_key   uuid,
    party_scheme text    collate "C" not null default '',
    party_code   text    collate "C" not null default '',
    name         text    not null default '',
    number       text    collate "C" not null default '',
    unit         text    collate "C" not null,
    region       text    collate "C" not null check (region ~ '^[0-9]{6}$'),
    category     text    collate "C" not null,
    decided_on   date    not null,
    received_on  date    not null,
    shown        boolean not null,
    until_on     date,
    corrected_on date,
    moved_on     date,
    check (record_key is not null or not shown),
    unique (item, record_key)
);
comment on table publication is 'An item of the public lists with its address; what it says is read from its record. Without record_key: that it was there, for counting';
comment on column publication.record_key is 'The record; null when that has gone for good, with everything that tells whom it was about';
comment on column publication.number is 'The number of the decision in the one form of its spellings';
comment on column publication.received_on is 'The day on which its first version became known here';
comment on column publication.shown is 'Whether its record was there at the last look';
comment on column publication.until_on is 'First day on which it is not public any more; null where it stays';
comment on column publication.corrected_on is 'The day of its last version, where that is not the first';
comment on column publication.moved_on is 'The day on which another record took the place of its record, as by a corrected number';
create index publication_listed on publication (item, decided_on desc, id desc) where shown;
create index publication_party on publication (party_code, party_scheme) where shown;
create index publication_number on publication (number) where number <> '';
create index publication_name on publication using gin (public.bigrams(name) collate "C") where shown;
create index publication_received on publication (received_on, unit, region);
create index publication_until on publication (until_on) where record_key is not null;

create table publication_office (
    item   text collate "C" not null,
    unit   text collate "C" not null,
    region text collate "C" not null,
    since  date not null,
    primary key (item, unit, region)
);
comment on table publication_office is 'Since when an office has been sending decisions: those from before that day are its backlog, of which nobody says that they are late';

create table publication_commit (
    knowledge bigint not null,
    item      text   collate "C" not null,
    primary key (knowledge, item)
);
comment on table publication_commit is 'Commits that brought records of items in the public lists, until it has been looked which';

create table publication_left (
    item       text collate "C" not null,
    record_key uuid not null,
    primary key (item, record_key)
);
comment on table publication_left is 'Records that a commit touched, until they are noted in the public lists';

-- Rates count of every unit's files how many rows were not taken, and see nothing of what is in them.
create policy batch_counted_for_publicity on batch for select
    using (current_setting('credit531.scope', true) = 'job/count-publicity');

revoke all on publication, publication_office, publication_commit, publication_left from credit531_reader;
