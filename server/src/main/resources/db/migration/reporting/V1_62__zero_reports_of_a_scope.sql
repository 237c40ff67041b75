-- A unit sees and declares its own zero reports, the credit centre all; nothing works on them without a visitor.
alter table zero_report enable row level security;
create policy zero_report_in_scope on zero_report
    using (split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit));
create policy zero_report_watched on zero_report for select
    using (split_part(current_setting('credit531.scope', true), '@', 1) = 'supervision');

revoke all on zero_report from credit531_reader;
