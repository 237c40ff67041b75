-- What is known and since when: each batch, and each other act that changes an answer, has a number that follows the
-- order of commits. "As known at" is such a number and never a wall clock.
create table knowledge (
    number bigint      primary key,
    act    text        not null,
    batch  uuid,
    at     timestamptz not null
);
comment on table knowledge is 'One row for each commit of a batch or a removal, also one that brought nothing new; numbers follow the order of commits';

-- Codes are compared byte by byte (collate "C"): the database's own collation is for what people read, and slow.
-- A statement is one version of one record of one catalogue item. Rows are inserted, and deleted when the law says so;
-- they are never updated, and the application may not.
create table statement (
    item              text     collate "C" not null,
    record_key        uuid     not null,
    revision          integer  not null,
    knowledge         bigint   not null,
    batch             uuid     not null,
    row_number        bigint   not null,
    item_version      smallint not null,
    unit              text     not null,
    retracted         boolean  not null,
    party_scheme      text     collate "C" not null,
    party_code        text     collate "C" not null,
    party_name        text     not null,
    effective_from    date     not null,
    effective_assumed boolean  not null,
    effective_to      date,
    removal_on        date,
    payload           jsonb    not null,
    hash              bytea    not null,
    primary key (item, record_key, revision)
) partition by hash (record_key);
create table statement_0 partition of statement for values with (modulus 8, remainder 0);
create table statement_1 partition of statement for values with (modulus 8, remainder 1);
create table statement_2 partition of statement for values with (modulus 8, remainder 2);
create table statement_3 partition of statement for values with (modulus 8, remainder 3);
create table statement_4 partition of statement for values with (modulus 8, remainder 4);
create table statement_5 partition of statement for values with (modulus 8, remainder 5);
create table statement_6 partition of statement for values with (modulus 8, remainder 6);
create table statement_7 partition of statement for values with (modulus 8, remainder 7);
comment on table statement is 'One version of one record of one catalogue item; partitioned by hash of the record key, so that planning a query costs the same however many items there are';
comment on column statement.record_key is 'Hash of information unit and key values: the source''s own identity of the record';
comment on column statement.effective_assumed is 'The source stated no date: the day of receipt stands in for it and is not part of the hash';
comment on column statement.removal_on is 'First day on which it is gone (retention of the item); null: stays with its subject';
comment on column statement.hash is 'SHA-256 over the canonical values, never over the bytes of the input';
create index statement_removal on statement (removal_on) where removal_on is not null;
revoke update on statement, statement_0, statement_1, statement_2, statement_3, statement_4, statement_5, statement_6, statement_7
    from credit531_application;

-- Which records a party has ever been stated in: one narrow table over all items, so that looking a party up is one
-- descent here and one into the very partition of each record, however many items there are.
create table party_record (
    party_code   text collate "C" not null,
    party_scheme text collate "C" not null,
    item         text collate "C" not null,
    record_key   uuid not null,
    primary key (party_code, party_scheme, item, record_key)
);
comment on table party_record is 'The records in whose versions a party was ever stated; whether it still is, the versions say';
revoke update on party_record from credit531_application;

create table removed_record (
    item           text   collate "C" not null,
    record_key     uuid   not null,
    subject        uuid   not null references subject,
    effective_from date   not null,
    removal_on     date   not null,
    known_from     bigint not null,
    article        text   not null,
    deleted_at     timestamptz not null,
    primary key (item, record_key, subject)
);
comment on table removed_record is 'That a record was deleted under an article, and nothing of what it said: a past answer that rested on it says so';
create index removed_record_subject on removed_record (subject);
