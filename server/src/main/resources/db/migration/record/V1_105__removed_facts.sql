-- The number of the commit that removed the record: as known before it, the record was there.
alter table removed_record add column known_to bigint;
comment on column removed_record.known_to is 'Knowledge number of the removal; null of records removed before it was kept, which ended on their day';
create index removed_record_known_to on removed_record (known_to);

-- What is left of a removed fact, so that it does not come back under another key, from another source, in another spelling: tokens
-- that only the vault can make. Whoever reads the table learns that something about a subject was removed, which removed_record says.
create table removed_fact (
    token      text   collate "C" not null,
    subject    uuid   not null references subject,
    scope      text   collate "C" not null,
    decided_on date   not null,
    removed_in bigint not null,
    primary key (token, subject)
);
comment on table removed_fact is 'Identities of removed facts, as look-up tokens of the vault; a fact that is told again without a later decision is refused';
comment on column removed_fact.scope is 'Adverse decisions, or class and part of the item: batches of others need not look';
comment on column removed_fact.decided_on is 'The day of the decision: a later one is another fact';
comment on column removed_fact.removed_in is 'Knowledge number of the removal';
create index removed_fact_scope on removed_fact (scope);
create index removed_fact_removed_in on removed_fact (removed_in);
create index removed_fact_subject on removed_fact (subject);
revoke all on removed_fact from credit531_reader;

alter table removed_record
    add column early boolean not null default false,
    add column unit  text    not null default '';
comment on column removed_record.early is 'It went on a decision, before its term: whatever was known before rested on it';
comment on column removed_record.unit is 'The information unit that stated it; empty of records removed before it was kept';

-- Which files brought what was removed: they are destroyed afterwards.
create table removed_source (
    removed_in bigint not null,
    batch      uuid   not null,
    primary key (removed_in, batch)
);
comment on table removed_source is 'Batches that brought a version of what a removal took out';
revoke all on removed_source from credit531_reader;
