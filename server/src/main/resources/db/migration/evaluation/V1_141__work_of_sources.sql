-- A source that was overdue has spoken: whose points rested on its silence is evaluated at once.
alter table evaluation_pending
    drop constraint evaluation_pending_cause_check,
    add constraint evaluation_pending_cause_check check (cause in ('records', 'time', 'models', 'sources'));
comment on column evaluation_pending.cause is 'Records that changed, time that passed, models and law that are others than those that results rest on, or sources that have spoken or are overdue again';
