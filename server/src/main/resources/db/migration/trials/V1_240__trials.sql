-- Trial calculations of models: who tried what, and the figures that came out. Of no single organisation anything is kept: the
-- results of each stay in memory for a while, and whoever wants them later calculates again.
create table trial (
    id                uuid        primary key,
    family            text        not null check (family <> 'natural-person'),
    candidate         text        not null check (length(candidate) between 1 and 100),
    candidate_model   text        not null,
    candidate_version integer     not null,
    candidate_text    text        not null check (length(candidate_text) <= 200000),
    against           text        not null check (length(against) between 1 and 100),
    against_text      text        not null default '' check (length(against_text) <= 200000),
    as_of             date        not null,
    outcome           text        not null default '' check (length(outcome) <= 60),
    state             text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    problem           text        not null default '',
    done              integer     not null default 0,
    total             integer     not null default 0,
    knowledge         bigint,
    organisations     integer,
    milliseconds      bigint,
    figures           jsonb,
    created_by        text        not null,
    created_at        timestamptz not null,
    ended_at          timestamptz,
    keep_until        date        not null
);
comment on table trial is 'A version of a model over all organisations before its release; figures alone, nothing of a single organisation, and no natural person';
comment on column trial.candidate is 'What was tried: draft/<case> or <model>/<version>';
comment on column trial.against is 'What it was compared with: live, draft/<case> or <model>/<version>';
comment on column trial.against_text is 'Its text; empty for what was in force';
comment on column trial.outcome is 'Catalogue item of which a record that begins after the day is the bad outcome of a back-test; empty for none';
comment on column trial.problem is 'Why it failed: a sentence for whoever began it, with nothing of a record';
comment on column trial.knowledge is 'The knowledge number of the records; null before it has begun';
comment on column trial.figures is 'Distributions, migration and the like, as counts';
comment on column trial.keep_until is 'First day on which it is deleted';
create index trial_created_at on trial (created_at);
create index trial_keep_until on trial (keep_until);
revoke all on trial from credit531_reader;
