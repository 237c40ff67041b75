-- Reports that were issued: for whom, about whom, as of when, until when they are kept; and the signed file for programs, sealed.
-- The file for people is the document's.
create table report (
    document     uuid        not null primary key references document,
    kind         text        not null check (kind in ('credit-report', 'no-violation-report', 'grade-proof', 'tender-list')),
    audience     text        not null check (audience in ('own', 'official', 'public')),
    subject      uuid,
    code         text,
    unit         text        not null,
    region       text        not null check (region ~ '^[0-9]{6}$'),
    as_of        date        not null,
    known_at     bigint      not null check (known_at >= 0),
    issued_at    timestamptz not null,
    ends_on      date        not null,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    file         bytea,
    ended        boolean     not null default false,
    check ((subject is null) = (code is null)),
    check (not ended or file is null)
);
comment on table report is 'A report that was issued: for whom, about whom, as of when; its signed file for programs is sealed, and deleted after its term';
create index report_latest on report (issued_at desc, document);
create index report_code on report (code) where code is not null;
create index report_subject on report (subject) where subject is not null;
create index report_ends on report (ends_on) where not ended;

-- The subject's own account sees its own, an office and the credit centre of its region those that offices asked for.
alter table report enable row level security;
create policy report_in_scope on report using (
    current_setting('credit531.scope', true) = 'job/keep-reports'
    or audience = 'own' and current_setting('credit531.scope', true) = 'subject/' || code
    or audience = 'official'
       and split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit)
       and starts_with(region, split_part(current_setting('credit531.scope', true), '@', 2)));

revoke all on report from credit531_reader;
revoke update, delete on report from credit531_application;
grant update (file, ended) on report to credit531_application;
