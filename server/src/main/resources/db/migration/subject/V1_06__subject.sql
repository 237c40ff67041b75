-- Codes are compared byte by byte (collate "C"): the database's own collation is for what people read, and slow.
-- Subjects and the codes under which sources speak of them. The link is apart from the statements: a merge or its
-- undoing moves links and never touches a statement.
create table subject (
    id           uuid        primary key,
    kind         text        not null,
    scheme       text        collate "C" not null,
    code         text        collate "C" not null unique,
    code_state   text        not null check (code_state in ('unconfirmed', 'confirmed', 'disputed')),
    name         text        not null,
    named_on     date,
    region       text        not null,
    ended_on     date,
    merged_into  uuid        references subject,
    known_from   bigint      not null
);
comment on table subject is 'A subject of credit: one row for each organisation or person that a record speaks of';
comment on column subject.scheme is 'Scheme of its code: uscc once its unified code is known, before that the scheme it was first stated by';
comment on column subject.code is 'Its foremost code; of a person the vault''s look-up token, never the number';
comment on column subject.code_state is 'unconfirmed: valid by its check character; confirmed: stated by its registrar; disputed: registrars contradict each other, or under objection';
comment on column subject.name is 'One datum, one source: the registrar''s word where there is one, otherwise the first stated';
comment on column subject.named_on is 'Day from which the registrar''s statement of the name counts; null while no registrar has spoken';
comment on column subject.ended_on is 'Day on which the registrar''s word says it ended; null while it lives';
comment on column subject.merged_into is 'The subject that it turned out to be, when its codes have moved there';
comment on column subject.known_from is 'Knowledge number of the batch that first spoke of it';
create index subject_without_unified_code on subject (id) where scheme <> 'uscc';
create index subject_merged_into on subject (merged_into) where merged_into is not null;

create table subject_name (
    subject    uuid   not null references subject,
    name       text   not null,
    used_from  date,
    used_until date   not null,
    known_from bigint not null,
    primary key (subject, known_from)
);
comment on table subject_name is 'Names that a subject has had before its present one, by its registrar''s word';

create table attribution (
    scheme     text   collate "C" not null,
    code       text   collate "C" not null,
    subject    uuid   not null,
    valid_from date   not null default '-infinity',
    valid_to   date   not null default 'infinity',
    known_from bigint not null,
    known_to   bigint,
    check (known_to > known_from)
);
-- No foreign key, here and in public_subject: their rows are written from the subject's own in the same transaction, by the
-- million, and looking each up again would cost a tenth of an import.
comment on table attribution is 'Bitemporal link from a party as sources state it to a subject; closed, never rewritten';
create unique index attribution_open on attribution (code, scheme) where known_to is null;
create index attribution_closed on attribution (code, scheme) where known_to is not null;
create index attribution_subject on attribution (subject);
-- A subject with a unified code is known by the organisation code inside it as well, without a row of its own.
create index attribution_inside on attribution (substr(code, 9, 9)) where scheme = 'uscc' and known_to is null;

-- Codes that are in use and fail their check character: accepted because two people have seen the evidence, never silently.
create table code_exception (
    code         text        collate "C" primary key,
    evidence     text        not null check (length(evidence) between 1 and 2000),
    entered_by   text        not null,
    entered_at   timestamptz not null,
    confirmed_by text        check (confirmed_by <> entered_by),
    confirmed_at timestamptz,
    valid_from   date        not null,
    valid_to     date        not null default 'infinity',
    check (valid_to >= valid_from),
    check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table code_exception is 'Unified codes accepted although their check character is wrong; counts only once confirmed by a second person';
comment on column code_exception.valid_to is 'First day on which it no longer counts';
