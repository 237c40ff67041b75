create table batch (
    id              uuid        primary key,
    item            text        not null,
    unit            text        not null,
    mode            text        not null check (mode in ('delta', 'snapshot')),
    effective       date,
    submitted_by    text        not null,
    idempotency_key text,
    file_name       text        not null,
    file_bytes      bigint      not null default 0,
    file_hash       text        not null default '',
    encoding        text        not null default 'UTF_8' check (encoding in ('UTF_8', 'GB18030')),
    state           text        not null check (state in ('received', 'running', 'done', 'failed')),
    received_at     timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    attempts        integer     not null default 0,
    knowledge       bigint,
    received        bigint      not null default 0,
    accepted        bigint      not null default 0,
    unchanged       bigint      not null default 0,
    quarantined     bigint      not null default 0,
    retracted       bigint      not null default 0,
    notices         jsonb       not null default '[]',
    problem_code    text,
    problem_detail  text,
    check (received = accepted + unchanged + quarantined),
    unique (submitted_by, idempotency_key)
);
comment on table batch is 'A file or message of records as received, and what became of it; received = accepted + unchanged + quarantined, always';
comment on column batch.encoding is 'How the upload is encoded if it is text, decided by all of its bytes while they were received';
create index batch_received_at on batch (received_at desc, id);
create index batch_unit on batch (unit, received_at desc);

create table batch_progress (
    batch      uuid        primary key references batch,
    phase      text        not null,
    rows       bigint      not null,
    bytes      bigint      not null,
    updated_at timestamptz not null
);
comment on table batch_progress is 'How far a running batch is; written outside its transaction so that others see it';

create table raw_chunk (
    batch  uuid    not null references batch,
    number integer not null,
    sealed bytea   not null,
    primary key (batch, number)
);
comment on table raw_chunk is 'The upload as received, compressed and sealed by the vault in pieces';
-- Sealed bytes cannot be compressed again.
alter table raw_chunk alter column sealed set storage external;

create table quarantined_row (
    batch      uuid   not null references batch,
    row_number bigint not null,
    reason     text   not null,
    code       text   not null,
    sealed     bytea  not null,
    primary key (batch, row_number)
);
comment on table quarantined_row is 'A row that could not be taken: the first reason in clear for counting, the row and all reasons sealed by the vault';
create index quarantined_row_reason on quarantined_row (batch, code);
