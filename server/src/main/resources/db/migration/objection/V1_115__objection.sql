-- Objections by subjects and challenges by anyone. Where a case stands says its workflow; here is what it is about, what was
-- answered and when. A unit's office sees its own; who objects reaches a case by its number and key, or as the subject itself.
create table objection (
    case_id      uuid    not null primary key references workflow_case,
    number       text    not null unique,
    kind         text    not null check (kind in ('objection', 'challenge')),
    subject      uuid    not null references subject,
    subject_code text    not null,
    subject_name text    not null,
    item         text    collate "C" not null,
    record_key   uuid    not null,
    field        text    not null,
    unit         text    not null,
    region       text    not null check (region ~ '^[0-9]{6}$'),
    ground       text    not null check (ground in ('factual-error', 'text-error', 'omission', 'term-over', 'other')),
    words        bytea   not null,
    contact      bytea,
    account      text    not null,
    key_token    text    not null unique check (length(key_token) = 64),
    submitted_on date    not null,
    accepted_on  date,
    due_on       date,
    late_on      date,
    answered_on  date,
    outcome      text    check (outcome in ('delete', 'correct', 'complete', 'stop-disclosure', 'keep')),
    answer       text,
    review_on    date,
    reviewed_on  date,
    overruled    boolean,
    review_outcome text  check (review_outcome in ('delete', 'correct', 'complete', 'stop-disclosure')),
    check ((answered_on is null) = (outcome is null)),
    check ((reviewed_on is null) = (overruled is null)),
    check ((review_outcome is not null) = (overruled is true))
);
comment on table objection is 'Somebody says that a record, or one field of it, is wrong; and what its unit and a review answered';
comment on column objection.words is 'What is wrong, in the objector''s words, sealed by the vault';
comment on column objection.contact is 'How the objector can be reached, sealed by the vault; null where none was given';
comment on column objection.key_token is 'Look-up token of the key with which the objector comes back';
comment on column objection.due_on is 'Last day for what is to be done next; null where nothing is due, or where the calendar does not reach so far';
create index objection_due on objection (due_on) where due_on is not null;
create index objection_unit on objection (unit, submitted_on);
create index objection_subject on objection (subject);
create index objection_record on objection (item, record_key);

create table objection_file (
    case_id     uuid        not null references objection,
    number      integer     not null check (number >= 1),
    name        text        not null check (length(name) <= 200),
    type        text        not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
    bytes       integer     not null check (bytes > 0),
    sealed      bytea,
    received_at timestamptz not null,
    primary key (case_id, number)
);
comment on table objection_file is 'Evidence as it was sent, sealed by the vault; null once its month has ended under the terms';

alter table objection enable row level security;
create policy objection_in_scope on objection
    using (public.covers_office(unit, region) or current_setting('credit531.scope', true) = 'job/object');
-- Rates count every unit's cases and see nothing of what is in them.
create policy objection_counted on objection for select
    using (current_setting('credit531.scope', true) = 'job/count-objections');
alter table objection_file enable row level security;
create policy objection_file_in_scope on objection_file
    using (current_setting('credit531.scope', true) = 'job/object'
           or exists (select 1 from objection o where o.case_id = objection_file.case_id and public.covers_office(o.unit, o.region)));

revoke all on objection, objection_file from credit531_reader;
