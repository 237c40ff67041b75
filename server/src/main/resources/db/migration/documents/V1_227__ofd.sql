-- Documents as OFD files (GB/T 33190), made when somebody first asks for one. What everybody who holds one may know of it stands apart
-- from the file, as of the PDF file: the hash stays when what the document says is deleted by law.
create table document_ofd (
    document uuid        not null primary key references document,
    hash     text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    bytes    integer     not null check (bytes > 0),
    made_at  timestamptz not null
);
comment on table document_ofd is 'The hash of the OFD file of a document, by which whoever holds one is told whether it holds';

create table document_ofd_file (
    document uuid  not null primary key references document_content on delete cascade,
    file     bytea not null
);
comment on table document_ofd_file is 'The signed OFD file of a document, sealed; it goes with what the document says';

-- Whoever sees what the document says sees its file, and nobody else.
alter table document_ofd_file enable row level security;
create policy document_ofd_file_in_scope on document_ofd_file using (
    exists (select 1 from document_content c where c.document = document_ofd_file.document));

revoke all on document_ofd, document_ofd_file from credit531_reader;
revoke update, delete on document_ofd, document_ofd_file from credit531_application;
