-- What a version of a model is about while it is drafted, reviewed and released. Where it stands is what its case in
-- workflow_case says; what is released is an edition, which never changes.
create table model_draft (
    case_id        uuid        not null primary key references workflow_case,
    model          text        collate "C" not null,
    version        integer     not null check (version >= 1),
    body           text        not null check (length(body) between 1 and 200000),
    body_hash      text        not null,
    reason         text        not null check (length(reason) <= 2000),
    calibration    text        not null check (length(calibration) <= 4000),
    effective_from date        not null,
    minutes        text        not null default '' check (length(minutes) <= 20000),
    retires_on     date,
    written_by     text        not null,
    written_at     timestamptz not null
);
comment on table model_draft is 'A version of a model with its case: the text as drafted, and of a released one as released';
comment on column model_draft.calibration is 'How it was calibrated and how well, as its card says';
comment on column model_draft.minutes is 'Minutes of the expert review';
comment on column model_draft.retires_on is 'First day on which nobody is evaluated by it any more, as proposed';
comment on column model_draft.written_by is 'The account that drafted it; empty for what the platform was shipped with';
create index model_draft_model on model_draft (model, version);

-- One expert's comparisons of the dimensions of a draft, each with each.
create table model_judgement (
    case_id    uuid        not null references model_draft,
    expert     text        not null check (length(expert) between 1 and 100),
    criteria   text[]      not null,
    judgements integer[]   not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    primary key (case_id, expert)
);
comment on table model_judgement is 'Comparisons by which an expert weighs the dimensions of a draft (AHP)';
comment on column model_judgement.expert is 'By office and field, such as "audit, university": no name of a person is needed';
comment on column model_judgement.judgements is 'Row by row above the diagonal: 1 to 9 as many times as important, -2 to -9 the other way round';

create table model_card (
    model     text        collate "C" not null,
    version   integer     not null,
    document  text        not null,
    signed_at timestamptz not null,
    primary key (model, version)
);
comment on table model_card is 'The signed card of a released version, as it is handed out (JSON Web Signature)';

revoke all on model_draft, model_judgement from credit531_reader;
revoke delete on model_draft from credit531_application;
revoke update, delete on model_card from credit531_application;
