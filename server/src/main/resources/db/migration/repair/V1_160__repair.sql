-- Applications for repair of credit. Where a case stands says its workflow; here is what it is about, what was decided and when. An
-- office sees those about its own records, the credit centre its region's; a subject's own account works in the scope job/repair.
create table repair (
    case_id      uuid    not null primary key references workflow_case,
    number       text    not null unique,
    subject      uuid    not null references subject,
    subject_code text    not null,
    subject_name text    not null,
    item         text    collate "C" not null,
    record_key   uuid    not null,
    unit         text    not null,
    region       text    not null check (region ~ '^[0-9]{6}$'),
    rule         text    not null,
    category     text    not null check (category in ('sector', 'minor', 'general', 'serious')),
    article      text    not null,
    decided_on   date    not null,
    words        bytea   not null,
    commitment   bytea   not null,
    commitment_hash text not null check (length(commitment_hash) = 64),
    account      text    not null,
    open         boolean not null default true,
    submitted_on date    not null,
    due_on       date,
    late_on      date,
    answered_on  date,
    outcome      text    check (outcome in ('grant', 'refuse')),
    answer       text,
    review_on    date,
    reviewed_on  date,
    overruled    boolean,
    check ((answered_on is null) = (outcome is null)),
    check ((reviewed_on is null) = (overruled is null))
);
comment on table repair is 'A subject applies for the repair of an adverse record; what its unit decided, and a review';
comment on column repair.words is 'What was done to put the matter right, in the applicant''s words, sealed by the vault';
comment on column repair.commitment is 'The commitment with the name of who signed it and the day, sealed by the vault';
comment on column repair.commitment_hash is 'SHA-256 of the commitment as it was signed';
comment on column repair.open is 'Whether something may still come of it: one open application for each record';
comment on column repair.due_on is 'Last day for what is to be done next; null where nothing is due, or where the calendar does not reach so far';
create unique index repair_open on repair (item, record_key) where open;
create index repair_due on repair (due_on) where due_on is not null;
create index repair_unit on repair (unit, submitted_on);
create index repair_subject on repair (subject);

create table repair_file (
    case_id     uuid        not null references repair,
    number      integer     not null check (number >= 1),
    name        text        not null check (length(name) <= 200),
    type        text        not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
    bytes       integer     not null check (bytes > 0),
    sealed      bytea,
    received_at timestamptz not null,
    primary key (case_id, number)
);
comment on table repair_file is 'Proof that came with an application, sealed by the vault as evidence is; null once its month has ended';

-- New adverse decisions about organisations: the notice on repair is served together with the decision.
create table repair_notice (
    item        text    collate "C" not null,
    record_key  uuid    not null,
    subject     uuid    not null references subject,
    unit        text    not null,
    region      text    not null check (region ~ '^[0-9]{6}$'),
    decided_on  date    not null,
    noted_on    date    not null,
    told        boolean not null default false,
    served_on   date,
    served_how  text    check (served_how in ('in-person', 'post', 'electronic')),
    served_by   text,
    primary key (item, record_key),
    check ((served_on is null) = (served_how is null))
);
comment on table repair_notice is 'An adverse decision that became known here shortly after it was made; whether its notice on repair was served with it';
comment on column repair_notice.told is 'Whether the notice is in the inbox of its subject';
create index repair_notice_untold on repair_notice (item, record_key) where not told;
create index repair_notice_noted on repair_notice (noted_on, record_key);
create index repair_notice_subject on repair_notice (subject);

create table repair_work (
    knowledge bigint not null,
    item      text   collate "C" not null,
    primary key (knowledge, item)
);
comment on table repair_work is 'Commits that brought records of adverse items, until they have been looked through for new decisions';

alter table repair enable row level security;
create policy repair_in_scope on repair
    using (public.covers_office(unit, region) or current_setting('credit531.scope', true) = 'job/repair');
-- Rates count every unit's cases and see nothing of what is in them.
create policy repair_counted on repair for select
    using (current_setting('credit531.scope', true) = 'job/count-repairs');
alter table repair_file enable row level security;
create policy repair_file_in_scope on repair_file
    using (current_setting('credit531.scope', true) = 'job/repair'
           or exists (select 1 from repair r where r.case_id = repair_file.case_id and public.covers_office(r.unit, r.region)));
alter table repair_notice enable row level security;
create policy repair_notice_in_scope on repair_notice
    using (public.covers_office(unit, region) or current_setting('credit531.scope', true) in ('job/note-decisions', 'job/repair'));

revoke all on repair, repair_file, repair_notice, repair_work from credit531_reader;
