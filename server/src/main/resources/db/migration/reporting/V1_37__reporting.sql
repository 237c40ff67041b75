create table zero_report (
    id           uuid        primary key,
    unit         text        not null,
    item         text        not null,
    period       date        not null check (extract(day from period) = 1),
    declared_by  text        not null,
    declared_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    receipt      text        not null,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table zero_report is 'A unit said that it has nothing to report of an item for a month; it stays when a file contradicts it or it is withdrawn';
create unique index zero_report_standing on zero_report (unit, item, period) where withdrawn_at is null;
create index zero_report_period on zero_report (period) where withdrawn_at is null;

revoke delete on zero_report from credit531_application;
