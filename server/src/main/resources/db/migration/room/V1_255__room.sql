-- Models of third parties, run where no record leaves: engagements, their models, who authorised them, runs, and grades given out.
create table room_engagement (
    id           uuid        primary key,
    third_party  text        not null check (length(third_party) = 18),
    name         text        not null check (length(name) between 2 and 100),
    purpose      text        not null check (length(purpose) between 4 and 500),
    basis        text        not null check (length(basis) between 4 and 500),
    items        text[]      not null check (cardinality(items) between 1 and 30),
    ends_on      date        not null,
    most_runs    integer     not null check (most_runs between 1 and 52),
    state        text        not null check (state in ('proposed', 'approved', 'refused', 'ended')),
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    ended_at     timestamptz,
    check (decided_by is null or lower(decided_by) <> lower(proposed_by)),
    check (state not in ('approved', 'refused') or decided_by is not null),
    check (ends_on <= (proposed_at at time zone 'Asia/Shanghai')::date + 366)
);
comment on table room_engagement is 'That a third party may have its own model run: for which purpose, on which basis, over which items, until when';
create index room_engagement_party on room_engagement (third_party);
create index room_engagement_latest on room_engagement (proposed_at);

create table room_model (
    id           uuid        primary key,
    engagement   uuid        not null references room_engagement,
    name_zh      text        not null,
    name_en      text        not null,
    version      integer     not null,
    items        text[]      not null,
    indicators_zh text[]     not null,
    indicators_en text[]     not null,
    open         boolean     not null,
    sealed_text  bytea       not null,
    text_hash    text        not null check (text_hash ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('submitted', 'admitted', 'refused')),
    reason       text        not null default '' check (length(reason) <= 500),
    submitted_by text        not null,
    submitted_at timestamptz not null,
    decided_by   text,
    check ((state = 'submitted') = (decided_by is null)),
    check (state <> 'refused' or reason <> '')
);
comment on table room_model is 'A model of a third party: its card in clear, its text sealed';
create index room_model_engagement on room_model (engagement);

create table room_authorisation (
    engagement   uuid        not null references room_engagement,
    subject      uuid        not null,
    code         text        not null,
    given_by     text        not null,
    given_at     timestamptz not null,
    until        date        not null,
    withdrawn_at timestamptz,
    primary key (engagement, subject)
);
comment on table room_authorisation is 'That an organisation lets an engagement evaluate it, until when, and whether it has withdrawn that';
create index room_authorisation_code on room_authorisation (code);
alter table room_authorisation enable row level security;
create policy room_authorisation_in_scope on room_authorisation using (
    current_setting('credit531.scope', true) in ('job/sealed-room', 'subject/' || code)
    or split_part(current_setting('credit531.scope', true), '@', 1) = 'centre'
       and coalesce(split_part(current_setting('credit531.scope', true), '@', 3), '') = '');

create table room_run (
    id           uuid        primary key,
    engagement   uuid        not null references room_engagement,
    model        uuid        not null references room_model,
    as_of        date        not null,
    named        text[]      not null check (cardinality(named) <= 200),
    state        text        not null check (state in ('waiting', 'running', 'calculated', 'failed', 'released', 'refused', 'superseded', 'expired')),
    problem      text        not null default '' check (length(problem) <= 1000),
    knowledge    bigint,
    figures      json,
    graded       integer     not null default 0,
    begun_by     text        not null,
    begun_at     timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    expires_on   date,
    sealed_file  bytea,
    check (state <> 'released' or decided_by is not null and sealed_file is not null and expires_on is not null),
    check (state in ('released') or sealed_file is null)
);
comment on table room_run is 'A run of a third party''s model: figures in rounded counts, and once a person has released it the signed file, sealed';
comment on column room_run.named is 'Codes of organisations that the third party asks for; empty for all that have authorised it';
create index room_run_engagement on room_run (engagement, begun_at);
create index room_run_model on room_run (model);
create index room_run_open on room_run (state) where state in ('waiting', 'running', 'released');

create table room_grade (
    run          uuid        not null references room_run,
    subject      uuid        not null,
    code         text        not null,
    grade        text        not null,
    given_at     timestamptz,
    primary key (run, subject)
);
comment on table room_grade is 'The grade of an organisation in a run, given out or not yet';
create index room_grade_subject on room_grade (subject);
create index room_grade_code on room_grade (code);
alter table room_grade enable row level security;
create policy room_grade_in_scope on room_grade using (
    current_setting('credit531.scope', true) in ('job/sealed-room', 'subject/' || code)
    or split_part(current_setting('credit531.scope', true), '@', 1) = 'centre'
       and coalesce(split_part(current_setting('credit531.scope', true), '@', 3), '') = '');

revoke all on room_engagement, room_model, room_authorisation, room_run, room_grade from credit531_reader;
revoke delete on room_engagement, room_model, room_run from credit531_application;
