-- The names of natural persons are seen in scope alone, those of organisations by everybody. No policy on attribution: it says
-- of persons only which token is which subject, and whoever looks an organisation up goes by an index on a part of its code,
-- which PostgreSQL does not use behind a policy.
alter table subject enable row level security;
create policy subject_in_scope on subject
    using (kind <> 'natural-person' or public.covers_every_person());
alter table subject_name enable row level security;
create policy subject_name_in_scope on subject_name
    using (exists (select 1 from subject s where s.id = subject_name.subject));
revoke all on subject, subject_name from credit531_reader;
