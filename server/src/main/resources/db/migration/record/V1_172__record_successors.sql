-- Which record a correction put in the place of which, where it changed a value that tells records apart: when the later one is
-- removed as wrong, the earlier one, which is only taken back, tells the same wrong fact as known before.
create table record_successor (
    item       text collate "C" not null,
    record_key uuid not null,
    successor  uuid not null,
    primary key (item, record_key, successor)
);
comment on table record_successor is 'Which record a correction has put in the place of which: keys, nothing of what either says';
create index record_successor_successor on record_successor (item, successor);
revoke all on record_successor from credit531_reader;
revoke update, delete on record_successor from credit531_application;

-- A stop goes on with the successor, too, and stays on the record that it was about: one cause, two records.
drop index record_stop_open;
create unique index record_stop_open on record_stop (cause, item, record_key) where known_to is null;
