-- The home page tells how much there is, and counts nothing itself.
alter table statistic_day add column records bigint check (records >= 0);
comment on column statistic_day.records is 'How many records about organisations there were, of whatever time; null where it was not counted yet';
