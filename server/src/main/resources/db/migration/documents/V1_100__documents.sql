-- Letters and decisions. What everybody who holds one may know of it stands apart from what it says, so that what it says can be
-- deleted by law while its number and that it was issued remain.
create table document_series (
    series text    not null,
    year   integer not null check (year between 2000 and 9999),
    last   integer not null check (last >= 1),
    primary key (series, year)
);
comment on table document_series is 'The last number of each row of numbers in each year; its row is locked until who took one has committed, so that none is left out';

create table document (
    id              uuid        not null primary key,
    code            text        not null unique check (code ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    kind            text        not null,
    series          text        not null,
    year            integer     not null,
    serial          integer     not null,
    number          text        not null check (length(number) between 1 and 80),
    issued_on       date        not null,
    issued_at       timestamptz not null,
    hash            text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    bytes           integer     not null check (bytes > 0),
    superseded_at   timestamptz,
    superseded_for  text check (length(superseded_for) between 1 and 200),
    destroyed_at    timestamptz,
    destroyed_under text check (length(destroyed_under) between 1 and 80),
    unique (series, year, serial),
    check ((superseded_at is null) = (superseded_for is null)),
    check ((destroyed_at is null) = (destroyed_under is null))
);
comment on table document is 'What everybody who holds a document may know of it: number, day, hash of its file, whether it holds. Nothing of what it says';
create index document_latest on document (issued_at desc, id);
create index document_ended on document (greatest(superseded_at, destroyed_at) desc, id)
    where superseded_at is not null or destroyed_at is not null;

create table document_content (
    document  uuid  not null primary key references document,
    subject   uuid,
    addressee text,
    unit      text  not null,
    region    text  not null check (region ~ '^[0-9]{6}$'),
    about     text  not null,
    content   bytea not null,
    file      bytea not null,
    check ((subject is null) = (addressee is null))
);
comment on table document_content is 'What a document says and its signed file, both sealed; deleted when the law says so';
create index document_content_about on document_content (about);
create index document_content_addressee on document_content (addressee) where addressee is not null;

-- The addressee's own account, the office that issued it and the credit centre of its region; and what issues and destroys for them.
alter table document_content enable row level security;
create policy document_content_in_scope on document_content using (
    current_setting('credit531.scope', true) in ('job/keep-documents', 'subject/' || addressee)
    or split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit)
       and starts_with(region, split_part(current_setting('credit531.scope', true), '@', 2)));

revoke all on document_series, document, document_content from credit531_reader;
revoke delete on document_series, document from credit531_application;
revoke update on document, document_content from credit531_application;
grant update (superseded_at, superseded_for, destroyed_at, destroyed_under) on document to credit531_application;
