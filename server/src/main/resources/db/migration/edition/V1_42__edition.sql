-- Texts of data files as two people have signed them, laid over the files that the platform is shipped with. Rows are inserted;
-- the number under which one came into force is added once, and nothing else ever changes.
create table edition (
    shelf          text        not null check (shelf in ('item', 'act')),
    name           text        collate "C" not null,
    version        integer     not null check (version >= 1),
    body           text        not null,
    shipped_hash   text        not null,
    effective_from date        not null,
    knowledge      bigint,
    reason         text        not null,
    proposed_by    text,
    proposed_at    timestamptz,
    signed_by      text,
    signed_at      timestamptz,
    primary key (shelf, name, version),
    check (num_nonnulls(proposed_by, proposed_at, signed_by, signed_at) in (0, 4)),
    check ((knowledge is not distinct from 0) = (signed_by is null)),
    constraint edition_two_people check (lower(signed_by) <> lower(proposed_by))
);
comment on table edition is 'A version of a catalogue item or act: as two people signed it, or (knowledge 0) as it was shipped when the first change was signed';
comment on column edition.shipped_hash is 'SHA-256 of the shipped file that lay below when it was signed, so that a newer one in a later release is noticed';
comment on column edition.knowledge is 'Knowledge number of the commit that put it in force; null while its day is to come';
create index edition_knowledge on edition (knowledge);
revoke update, delete on edition from credit531_application;
grant update (knowledge) on edition to credit531_application;
