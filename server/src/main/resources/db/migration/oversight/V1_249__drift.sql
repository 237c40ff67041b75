-- Drift of the models in force: what their results are compared with, what each day said, and the alarms. Figures alone.
create table drift_reference (
    family       text   not null,
    models       text   not null,
    day          date   not null,
    knowledge    bigint not null,
    snapshot     jsonb  not null,
    without_data jsonb  not null,
    primary key (family, models)
);
comment on table drift_reference is 'The first day on which these versions of a family were measured: what their later results are compared with';
comment on column drift_reference.models is 'The versions in force together, each as model/version';
create table drift_day (
    family        text             not null,
    day           date             not null,
    models        text             not null,
    reference_day date             not null,
    knowledge     bigint           not null,
    organisations integer          not null,
    level         text             not null check (level in ('steady', 'watch', 'alarm')),
    points        double precision not null,
    grades        double precision not null,
    figures       jsonb            not null,
    primary key (family, day)
);
comment on table drift_day is 'How far the results of the models in force were from those of their first day';
comment on column drift_day.points is 'Stability index of the points of everybody';
create table drift_alarm (
    id              uuid        primary key,
    family          text        not null,
    day             date        not null,
    raised_at       timestamptz not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    reason          text        check (length(reason) between 5 and 500),
    foreign key (family, day) references drift_day,
    check (num_nulls(acknowledged_by, acknowledged_at, reason) in (0, 3))
);
comment on table drift_alarm is 'That people were told of a drift, and who has looked at it and why';
create index drift_alarm_day on drift_alarm (day desc, id);
create index drift_alarm_family on drift_alarm (family, day);
create unique index drift_alarm_open on drift_alarm (family) where acknowledged_at is null;
revoke all on drift_reference, drift_day, drift_alarm from credit531_reader;
