-- What is proposed is the credit centre's until it is signed; what is signed is an edition, which everybody may read.
alter table change_proposal enable row level security;
create policy change_proposal_in_scope on change_proposal
    using (split_part(current_setting('credit531.scope', true), '@', 1) = 'centre');

alter table change_step enable row level security;
create policy change_step_in_scope on change_step
    using (split_part(current_setting('credit531.scope', true), '@', 1) = 'centre');

revoke all on change_proposal, change_step from credit531_reader;
