-- Shadow runs: a version of a model beside the models in force, day by day. Figures alone; of no single organisation anything is kept.
create table shadow (
    id          uuid        primary key,
    family      text        not null check (family <> 'natural-person'),
    candidate   text        not null check (length(candidate) between 1 and 100),
    model       text        not null,
    version     integer     not null,
    text        text        not null check (length(text) <= 200000),
    first_on    date        not null,
    last_on     date        not null,
    state       text        not null check (state in ('running', 'ended', 'stopped')),
    created_by  text        not null,
    created_at  timestamptz not null,
    ended_by    text        check ((state = 'stopped') = (ended_by is not null)),
    ended_at    timestamptz check ((state = 'running') = (ended_at is null)),
    keep_until  date        not null,
    check (last_on - first_on between 0 and 89)
);
comment on table shadow is 'A version of a model that is evaluated beside the models in force for some days; it changes nothing';
comment on column shadow.text is 'Its text when the run began: a draft may be revised afterwards';
comment on column shadow.state is 'running; ended, by its last day; stopped, by somebody';
comment on column shadow.keep_until is 'First day on which it is deleted with its figures';
create index shadow_created_at on shadow (created_at);
create index shadow_keep_until on shadow (keep_until);
create table shadow_day (
    shadow        uuid             not null references shadow on delete cascade,
    day           date             not null,
    knowledge     bigint,
    organisations integer,
    evaluated     integer,
    better        integer,
    worse         integer,
    apart         double precision,
    moved         double precision,
    figures       jsonb,
    problem       text             not null default '' check (length(problem) <= 500),
    primary key (shadow, day),
    check (problem <> '' or figures is not null)
);
comment on table shadow_day is 'What came out on a day, as counts; or why nothing did';
comment on column shadow_day.better is 'How many have a better grade by the shadow than by the models in force; null where the grades cannot be compared';
comment on column shadow_day.apart is 'Stability index of the points between the models in force and the shadow';
comment on column shadow_day.moved is 'Stability index of the points between the first day of the shadow and this; null on the first';
comment on column shadow_day.figures is 'Distributions, migration and slices of at least twenty';
revoke all on shadow, shadow_day from credit531_reader;
