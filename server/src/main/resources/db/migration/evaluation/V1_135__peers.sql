-- Where each result is compared with others. Results can be computed again, and are: the turn of the day, which each start brings,
-- finds that there are none.
truncate evaluation_result;
alter table evaluation_result
    add column sector text collate "C" not null default '',
    add column region text collate "C" not null default '';
comment on column evaluation_result.sector is 'Section of the industry of its registration (GB/T 4754), one letter; empty where none is known or the subject has ended';
comment on column evaluation_result.region is 'Division of its registration, six digits; empty where none is known or the subject has ended';

-- How many organisations of a family, sector and circle have a result in a step of points: the whole of what bands are made
-- from, counted once a day. Circles of twenty organisations or fewer are not kept.
create table peer_count (
    family        text    collate "C" not null,
    sector        text    collate "C" not null,
    region        text    collate "C" not null check (length(region) in (2, 4, 6)),
    step          integer not null,
    organisations bigint  not null check (organisations > 0),
    primary key (family, sector, region, step)
);
comment on table peer_count is 'How many results of a family, sector and circle lie in each step of points, as of the day of peer_day';
comment on column peer_count.region is 'First digits of the divisions of the circle: six for a county, four for a city, two for a province';
comment on column peer_count.step is 'Points divided by the width of a step, rounded down';

create table peer_day (
    single_row boolean primary key default true check (single_row),
    as_of      date    not null,
    knowledge  bigint  not null
);
comment on table peer_day is 'As of which day and as known at which number peer_count was counted; no row before the first time';
revoke all on peer_count, peer_day from credit531_reader;
