-- The monthly bulletin on dual publicity. Its figures stay as they were when it was issued; what was wrong is issued again.
create table publicity_bulletin (
    id        uuid    not null primary key,
    month     date    not null check (extract(day from month) = 1),
    issue     integer not null check (issue > 0),
    issued_on date    not null,
    document  uuid    not null,
    number    text    not null,
    code      text    not null,
    reason    text    not null default '',
    file      bytea   not null,
    check ((issue = 1) = (reason = '')),
    unique (month, issue)
);
comment on table publicity_bulletin is 'An issue of the monthly bulletin with its signed file, for everybody';
comment on column publicity_bulletin.reason is 'Why the month was issued again';

create table publicity_bulletin_rate (
    bulletin  uuid   not null references publicity_bulletin,
    unit      text   collate "C" not null,
    region    text   collate "C" not null,
    received  bigint not null,
    backlog   bigint not null,
    late      bigint not null check (late <= received),
    refused   bigint not null,
    corrected bigint not null,
    hidden    bigint not null,
    primary key (bulletin, unit, region)
);
comment on table publicity_bulletin_rate is 'The figures of an issue, office by office';

revoke all on publicity_bulletin, publicity_bulletin_rate from credit531_reader;
revoke update, delete on publicity_bulletin, publicity_bulletin_rate from credit531_application;
