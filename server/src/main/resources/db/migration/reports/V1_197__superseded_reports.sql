-- Commits whose records reports may have told before, until it has been looked which reports do not hold any more.
create table report_commit (
    knowledge bigint not null,
    item      text   collate "C" not null,
    primary key (knowledge, item)
);
comment on table report_commit is 'Commits of items that documents tell, until it has been looked which reports tell what they took back or corrected';
revoke all on report_commit from credit531_reader;

-- Which batches stated a record anew on an objection, and nothing of what is in them.
create policy batch_of_objections_for_reports on batch for select
    using (current_setting('credit531.scope', true) = 'job/keep-reports' and channel = 'objection');

-- How many were made for everybody within an hour.
create index report_public on report (issued_at) where audience = 'public';
