alter table batch add column file_sm3 text not null default '';
comment on column batch.file_sm3 is 'SM3 of the bytes received, in hexadecimal; empty for what came in before it was computed';

create table batch_receipt (
    batch       uuid        not null references batch,
    finished_at timestamptz not null,
    document    text        not null,
    primary key (batch, finished_at)
);
comment on table batch_receipt is 'The signed receipt of each end of a batch, as handed out; that of the end in batch.finished_at counts';

-- What was handed out is never changed.
revoke update, delete on batch_receipt from credit531_application;
