create table change_proposal (
    id               uuid        primary key,
    shelf            text        not null check (shelf in ('item', 'act')),
    name             text        collate "C" not null,
    base_version     integer     not null check (base_version >= 0),
    version          integer     not null check (version >= 1),
    body             text        not null check (length(body) between 1 and 200000),
    body_hash        text        not null,
    reason           text        not null check (length(reason) between 1 and 2000),
    effective_from   date        not null,
    impact           jsonb       not null,
    impact_hash      text        not null,
    impact_knowledge bigint      not null,
    impact_stamp     bigint      not null,
    impact_on        date        not null,
    state            text        not null check (state in ('open', 'returned', 'withdrawn', 'signed')),
    proposed_by      text        not null,
    proposed_at      timestamptz not null,
    signed_by        text,
    signed_at        timestamptz,
    check ((state = 'signed') = (signed_by is not null)),
    check ((signed_by is null) = (signed_at is null)),
    constraint change_two_people check (lower(signed_by) <> lower(proposed_by))
);
comment on table change_proposal is 'A change of the catalogue or the law as proposed; nothing of it counts until another person has signed it, and what is signed is kept as an edition';
comment on column change_proposal.base_version is 'The accepted version that it was written against; 0 for a new item or act';
comment on column change_proposal.impact is 'What it would hit, counted as known at impact_knowledge';
comment on column change_proposal.impact_stamp is 'Number of the latest edition in force when the impact was counted: a later one makes it stale';
create index change_proposal_state on change_proposal (state, proposed_at desc);
create index change_proposal_file on change_proposal (shelf, name);

create table change_step (
    proposal  uuid        not null references change_proposal,
    number    integer     not null,
    step      text        not null check (step in ('proposed', 'revised', 'returned', 'withdrawn', 'recounted', 'signed')),
    by_whom   text        not null,
    at        timestamptz not null,
    remark    text        not null default '' check (length(remark) <= 2000),
    body_hash text        not null,
    primary key (proposal, number)
);
comment on table change_step is 'What was done with a proposal: by whom, when, why, and with which text';
revoke update, delete on change_step from credit531_application;
revoke delete on change_proposal from credit531_application;
