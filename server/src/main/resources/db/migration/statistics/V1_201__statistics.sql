-- Public statistics, counted beside the records and never while a page is shown: some thousands of numbers.
create table statistic (
    topic  text collate "C" not null check (topic in ('organisations', 'grades', 'records', 'objections', 'challenges', 'repairs')),
    place  text collate "C" not null check (place ~ '^(33|33[0-9]{2}|other)$'),
    series text collate "C" not null check (length(series) <= 60),
    slot   text collate "C" not null check (length(slot) <= 60),
    amount bigint check (amount >= 0),
    primary key (topic, place, series, slot)
);
comment on table statistic is 'How many of what there are, where and when: what the statistics show, as of the time of statistic_day';
comment on column statistic.place is '33 for the whole province, four digits for a city of it, other for what is registered elsewhere';
comment on column statistic.series is 'Kind of organisation, family of models, catalogue item, or what became of cases';
comment on column statistic.slot is 'Grade, month or quarter; empty for the whole of the series';
comment on column statistic.amount is 'Null where the number would tell of fewer organisations than a number may tell of';

create table statistic_day (
    single_row boolean     primary key default true check (single_row),
    as_of      date        not null,
    knowledge  bigint      not null,
    made_at    timestamptz not null
);
comment on table statistic_day is 'As of which day, as known at which number and when statistic was counted; no row before the first time';
revoke all on statistic, statistic_day from credit531_reader;
