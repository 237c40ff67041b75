-- What is open about records: that somebody objects to one, and that one is neither shown nor used until its unit has answered.
-- Written by whoever handles objections, read with every record, so that no page, answer or evaluation can miss it.
create table record_dispute (
    dispute    uuid    not null primary key,
    subject    uuid    not null references subject,
    item       text    collate "C" not null,
    record_key uuid    not null,
    field      text    not null default '',
    since      date    not null
);
comment on table record_dispute is 'A record, or one of its fields, that an open objection is about; the row goes with the end of the objection';
comment on column record_dispute.field is 'Name of the field; empty where the whole record is meant';
create index record_dispute_record on record_dispute (item, record_key);
create index record_dispute_subject on record_dispute (subject);

create table record_stop (
    item       text   collate "C" not null,
    record_key uuid   not null,
    known_from bigint not null,
    known_to   bigint check (known_to > known_from),
    cause      uuid   not null,
    since      date   not null,
    primary key (item, record_key, known_from, cause)
);
comment on table record_stop is 'From which commit to which a record was out of use; its disclosure is stopped while known_to is null, whatever number is asked for';
create unique index record_stop_open on record_stop (cause) where known_to is null;
revoke all on record_dispute, record_stop from credit531_reader;
revoke delete on record_stop from credit531_application;
