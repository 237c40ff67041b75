-- Which records a document tells: when one is removed, what tells it does not hold any more, whatever context issued it.
create table document_record (
    document   uuid not null references document,
    item       text collate "C" not null,
    record_key uuid not null,
    primary key (document, item, record_key)
);
comment on table document_record is 'Which records a document tells, and nothing of what either says; the rows go with the text of the document';
create index document_record_record on document_record (item, record_key);
revoke all on document_record from credit531_reader;
