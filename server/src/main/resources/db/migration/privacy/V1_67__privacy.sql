-- Impact assessments of what is done with personal information, version by version, and breaches of its security. Where a
-- case stands says its workflow. Nothing here is ever deleted by the application (pipl:56 keeps reports for three years).
create table privacy_assessment (
    activity   text        not null,
    version    integer     not null check (version >= 1),
    case_id    uuid        not null unique references workflow_case,
    purpose    text        not null check (length(purpose) between 1 and 4000),
    data       text        not null check (length(data) between 1 and 4000),
    necessity  text        not null check (length(necessity) between 1 and 4000),
    recipients text        not null check (length(recipients) between 1 and 4000),
    retention  text        not null check (length(retention) between 1 and 4000),
    risk       text        not null check (length(risk) between 1 and 4000),
    measures   text        not null check (length(measures) between 1 and 4000),
    article    text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    signed_by  text,
    signed_at  timestamptz,
    primary key (activity, version),
    check ((signed_by is null) = (signed_at is null)),
    constraint privacy_two_people check (lower(signed_by) <> lower(written_by))
);
comment on table privacy_assessment is 'The impact assessment of a processing activity (pipl:55, 56): written by one person, in force when another has signed it';

create table privacy_breach (
    case_id     uuid        not null primary key references workflow_case,
    found_at    timestamptz not null,
    reported_at timestamptz not null,
    reported_by text        not null,
    title       text        not null check (length(title) between 1 and 200),
    happened    text        not null check (length(happened) between 1 and 4000),
    data        text        not null default '' check (length(data) <= 4000),
    harm        text        not null default '' check (length(harm) <= 4000),
    measures    text        not null default '' check (length(measures) <= 4000),
    advice      text        not null default '' check (length(advice) <= 4000),
    persons     integer     check (persons >= 0),
    spared      text        not null default '' check (length(spared) <= 2000)
);
comment on table privacy_breach is 'A leak, change or loss of personal information, or one that may have happened (pipl:57)';
comment on column privacy_breach.spared is 'Why the persons are not notified, where the measures avoid the harm (pipl:57)';

create table privacy_letter (
    breach   uuid        not null references privacy_breach,
    number   integer     not null check (number >= 1),
    kind     text        not null check (kind in ('authority', 'subjects')),
    body     text        not null check (length(body) between 1 and 20000),
    sent_to  text        not null check (length(sent_to) between 1 and 500),
    sent_by  text        not null,
    sent_at  timestamptz not null,
    primary key (breach, number)
);
comment on table privacy_letter is 'A notice of a breach as it was sent, to whom, by whom and when';

revoke all on privacy_assessment, privacy_breach, privacy_letter from credit531_reader;
revoke delete on privacy_assessment, privacy_breach, privacy_letter from credit531_application;
revoke update on privacy_letter from credit531_application;
