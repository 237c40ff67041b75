-- What watches over those who look subjects up. Where a case stands says its workflow; here is what it is about.
create table watch_allowance (
    case_id    uuid        not null primary key references workflow_case,
    account    text        not null,
    unit       text,
    per_hour   integer     not null check (per_hour between 1 and 10000),
    asked_at   timestamptz not null,
    hours      integer     not null check (hours between 1 and 72),
    granted_by text,
    until      timestamptz,
    check ((granted_by is null) = (until is null)),
    constraint watch_second_person check (lower(granted_by) <> lower(account))
);
comment on table watch_allowance is 'More look-ups in an hour than the cap of a role, for a while, by the word of a second person';
create index watch_allowance_account on watch_allowance (account, until);

create table watch_alert (
    case_id   uuid        not null primary key references workflow_case,
    rule      text        not null,
    rule_from date        not null,
    account   text        not null,
    unit      text,
    subject   uuid,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    raised_at timestamptz not null,
    check (last_at >= first_at)
);
comment on table watch_alert is 'Look-ups that a rule finds unusual; people say what it was';
create index watch_alert_account on watch_alert (account, rule);
create index watch_alert_raised on watch_alert (raised_at);

create table watch_alert_entry (
    alert uuid   not null references watch_alert,
    entry bigint not null,
    primary key (alert, entry)
);
comment on table watch_alert_entry is 'The entries of the ledger that caused an alert';

create table watch_progress (
    only_row boolean not null primary key default true check (only_row),
    position bigint  not null
);
comment on table watch_progress is 'Up to which place of the ledger''s chain look-ups have been compared with the rules';
insert into watch_progress (position) values (0);

create table watch_sample (
    week       date        not null check (extract(isodow from week) = 1),
    unit       text        not null,
    seed       bigint      not null,
    population integer     not null check (population > 0),
    drawn_at   timestamptz not null,
    primary key (week, unit)
);
comment on table watch_sample is 'A random sample of a unit''s look-ups in a week, whose purposes somebody confirms; the seed shows that it was not chosen';
comment on column watch_sample.unit is 'The organisation unit; empty for accounts that belong to none';

create table watch_review (
    case_id uuid   not null primary key references workflow_case,
    week    date   not null,
    unit    text   not null,
    entry   bigint not null unique,
    due     date   not null,
    foreign key (week, unit) references watch_sample
);
comment on table watch_review is 'A look-up drawn for review, and the day until which its purpose is to be confirmed';
create index watch_review_sample on watch_review (week, unit);

revoke all on watch_allowance, watch_alert, watch_alert_entry, watch_progress, watch_sample, watch_review from credit531_reader;
revoke delete on watch_allowance, watch_alert, watch_alert_entry, watch_progress, watch_sample, watch_review from credit531_application;
revoke update on watch_alert_entry, watch_sample, watch_review from credit531_application;
