-- How far the population of a trial is read, and the number as known at which a trial is calculated that repeats an earlier one.
alter table trial
    add column reading jsonb,
    add column number bigint check (number >= 0);
comment on column trial.reading is 'While records are read: how many organisations, and of each item how many records of about how many';
comment on column trial.number is 'Knowledge number as known at which it is calculated, that of the trial that it repeats; null for the latest';
