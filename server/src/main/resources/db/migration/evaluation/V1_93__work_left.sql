-- Why subjects are to be evaluated again, and how many the whole work was, so that people see how far it is.
alter table evaluation_pending
    add column cause text   not null default 'records' check (cause in ('records', 'time', 'models')),
    add column total bigint not null default 0;
comment on column evaluation_pending.cause is 'Records that changed, time that passed, or models and law that are others than those that results rest on';
comment on column evaluation_pending.total is 'How many subjects the work had when it was left, all its pieces together';
