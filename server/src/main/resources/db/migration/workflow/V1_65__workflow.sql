-- Where a case stands is what its last step says. Steps are only ever added, and each begins where the one before has ended,
-- so that nobody reaches a state by any other way than through the states before it.
create table workflow_case (
    id       uuid not null primary key,
    workflow text not null
);
comment on table workflow_case is 'A case of a workflow; its state is that of its last step';
create index workflow_case_workflow on workflow_case (workflow);

create table workflow_step (
    case_id    uuid        not null references workflow_case,
    number     integer     not null check (number >= 1),
    prior      integer,
    event      text        not null,
    from_state text,
    to_state   text        not null,
    by_whom    text        not null,
    at         timestamptz not null,
    remark     text        not null check (length(remark) <= 2000),
    primary key (case_id, number),
    unique (case_id, number, to_state),
    check (prior is not distinct from nullif(number - 1, 0)),
    check ((number = 1) = (from_state is null)),
    foreign key (case_id, prior, from_state) references workflow_step (case_id, number, to_state)
);
comment on table workflow_step is 'What happened to a case: which event, by whom, when, why, from which state to which';
comment on column workflow_step.by_whom is 'Name of the account; empty for the platform itself';
create index workflow_step_prior on workflow_step (case_id, prior, from_state);

revoke all on workflow_case, workflow_step from credit531_reader;
revoke update, delete on workflow_case, workflow_step from credit531_application;
