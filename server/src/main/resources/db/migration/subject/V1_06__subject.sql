-- Subjects and the codes under which sources speak of them. The link is apart from the statements: a merge or its
-- undoing moves links and never touches a statement.
create table subject (
    id           uuid        primary key,
    kind         text        not null,
    code         text        not null unique,
    code_state   text        not null check (code_state in ('unconfirmed', 'confirmed', 'disputed')),
    name         text        not null,
    region       text        not null,
    known_from   bigint      not null
);
comment on table subject is 'A subject of credit: one row for each organisation that a record speaks of';
comment on column subject.code_state is 'unconfirmed: valid by its check character; confirmed: stated by its registrar; disputed: under objection';
comment on column subject.name is 'One datum, one source: the registrar''s word where there is one, otherwise the first stated';
comment on column subject.known_from is 'Knowledge number of the batch that first spoke of it';

create table attribution (
    scheme     text   not null,
    code       text   not null,
    subject    uuid   not null references subject,
    valid_from date   not null default '-infinity',
    valid_to   date   not null default 'infinity',
    known_from bigint not null,
    known_to   bigint,
    primary key (scheme, code, known_from)
);
comment on table attribution is 'Bitemporal link from a party as sources state it to a subject; closed, never rewritten';
create unique index attribution_open on attribution (scheme, code) where known_to is null;
create index attribution_subject on attribution (subject);
