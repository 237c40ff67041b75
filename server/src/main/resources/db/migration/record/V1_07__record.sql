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
) partition by list (item);
comment on table statement is 'One version of one record of one catalogue item; partitioned by item, then by hash of the record key';
comment on column statement.record_key is 'Hash of information unit and key values: the source''s own identity of the record';
comment on column statement.effective_assumed is 'The source stated no date: the day of receipt stands in for it and is not part of the hash';
comment on column statement.removal_on is 'First day on which it is gone (retention of the item); null: stays with its subject';
comment on column statement.hash is 'SHA-256 over the canonical values, never over the bytes of the input';
create index statement_removal on statement (removal_on) where removal_on is not null;
revoke update on statement from credit531_application;

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

create function create_statement_partitions(item text) returns void
    language plpgsql
    as $$
    declare
        branch text := 'statement_' || replace(item, '-', '_');
    begin
        if to_regclass(quote_ident(branch)) is null then
            execute format('create table %I partition of statement for values in (%L) partition by hash (record_key)',
                           branch, item);
            for leaf in 0 .. 7 loop
                execute format('create table %I partition of %I for values with (modulus 8, remainder %s)',
                               branch || '_' || leaf, branch, leaf);
            end loop;
        end if;
        -- Also for partitions that a restore has made: default privileges gave them what the root does not allow.
        execute format('revoke update on %I from credit531_application', branch);
        for leaf in 0 .. 7 loop
            execute format('revoke update on %I from credit531_application', branch || '_' || leaf);
        end loop;
    end $$;
revoke execute on function create_statement_partitions(text) from public;
