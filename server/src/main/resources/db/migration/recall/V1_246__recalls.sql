-- Recalls of released versions of models. That a version was recalled is an edition, which never changes; what is found, computed anew
-- and told because of it stands here.
alter table edition drop constraint edition_shelf_check;
alter table edition add constraint edition_shelf_check check (shelf in ('item', 'act', 'model', 'recall'));

create table model_recall (
    case_id      uuid        not null primary key references workflow_case,
    model        text        collate "C" not null,
    version      integer     not null check (version >= 1),
    from_day     date        not null,
    instead      integer     check (instead < version),
    wrong        text        not null check (length(wrong) between 1 and 1000),
    reason       text        not null check (length(reason) between 1 and 1000),
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    stage        text        not null check (stage in ('proposed', 'ended', 'results', 'reports', 'subjects', 'users', 'done')),
    knowledge    bigint,
    signed_by    text,
    signed_at    timestamptz,
    report_after uuid,
    done_at      timestamptz,
    keep_until   date,
    figures      bigint[]    check (cardinality(figures) = 9),
    check (num_nonnulls(knowledge, signed_by, signed_at, keep_until) in (0, 4)),
    check ((stage in ('proposed', 'ended')) = (knowledge is null)),
    check ((stage = 'done') = (done_at is not null)),
    check ((stage = 'done') = (figures is not null)),
    constraint model_recall_two_people check (lower(signed_by) <> lower(proposed_by))
);
comment on table model_recall is 'A recall of a released version of a model: what is wrong, who proposed and who signed it, and how far it has been carried out';
comment on column model_recall.from_day is 'First day as of which nobody is evaluated by the version';
comment on column model_recall.instead is 'The earlier version that holds in its place; null for the one before it';
comment on column model_recall.knowledge is 'The number from which the recall is known; null before it was signed';
comment on column model_recall.report_after is 'The last document up to which reports were looked through';
comment on column model_recall.keep_until is 'First day on which the rows of single organisations and users are deleted; the figures stay';
comment on column model_recall.figures is 'What it came to, once all is done: the numbers of RecallCounts in their order';
create unique index model_recall_once on model_recall (model, version) where stage <> 'ended';
create index model_recall_signed on model_recall (proposed_at desc);

-- Each organisation that was evaluated by the version, its result before and after.
create table recall_result (
    recall        uuid        not null references model_recall,
    subject       uuid        not null,
    family        text        not null,
    present       boolean     not null,
    points_before bigint,
    grade_before  text,
    model_after   text,
    version_after integer,
    points_after  bigint,
    grade_after   text,
    changed       boolean     not null default false,
    regraded      boolean     not null default false,
    reported      boolean     not null default false,
    settled_at    timestamptz,
    told_at       timestamptz,
    notice        uuid,
    primary key (recall, subject),
    check ((told_at is null) = (notice is null))
);
comment on table recall_result is 'Organisations evaluated by a recalled version: the result before, the one computed anew, and whether each was told; no natural person';
comment on column recall_result.present is 'Whether its present result was of the version when that was recalled; false for who had one before, or a report of it';
comment on column recall_result.points_before is 'Thousandths of a point; null where it is not known, and once a record of the organisation was removed';
comment on column recall_result.reported is 'Whether a report of its own was superseded, so that it is told even if nothing has changed';
create index recall_result_unsettled on recall_result (recall, subject) where settled_at is null;
create index recall_result_untold on recall_result (recall, subject) where told_at is null and (changed or reported);
create index recall_result_subject on recall_result (subject);

-- Which users were given a result of the version, and of whom.
create table recall_given (
    recall  uuid not null references model_recall,
    kind    text not null check (kind in ('unit', 'account', 'client')),
    who     text not null,
    subject uuid not null,
    how     text not null check (how in ('look-up', 'report', 'following')),
    primary key (recall, kind, who, subject)
);
comment on table recall_given is 'Who looked at which organisation while the version was in force, asked for a report of it, or follows it';
create index recall_given_subject on recall_given (subject);

create table recall_user (
    recall  uuid        not null references model_recall,
    kind    text        not null check (kind in ('unit', 'account', 'client')),
    who     text        not null,
    told_at timestamptz,
    notice  uuid,
    primary key (recall, kind, who),
    check ((told_at is null) = (notice is null))
);
comment on table recall_user is 'Users who had been given a result of a recalled version, each told once';
create index recall_user_untold on recall_user (recall, kind, who) where told_at is null;

create table recall_report (
    recall       uuid not null references model_recall,
    document     uuid not null references document,
    kind         text not null,
    audience     text not null check (audience in ('own', 'official', 'public')),
    organisation text not null,
    primary key (recall, document)
);
comment on table recall_report is 'Reports whose result is of a recalled version; they were superseded by the recall';
create index recall_report_document on recall_report (document);

-- The work of recalling alone reads and writes them; what of it a visitor is shown, its pages decide.
alter table recall_result enable row level security;
create policy recall_result_of_job on recall_result using (current_setting('credit531.scope', true) = 'job/recall-models');
alter table recall_given enable row level security;
create policy recall_given_of_job on recall_given using (current_setting('credit531.scope', true) = 'job/recall-models');
alter table recall_user enable row level security;
create policy recall_user_of_job on recall_user using (current_setting('credit531.scope', true) = 'job/recall-models');
alter table recall_report enable row level security;
create policy recall_report_of_job on recall_report using (current_setting('credit531.scope', true) = 'job/recall-models');

revoke all on model_recall, recall_result, recall_given, recall_user, recall_report from credit531_reader;
revoke delete on model_recall from credit531_application;
