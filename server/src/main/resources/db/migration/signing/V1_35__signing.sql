create table signature_key (
    fingerprint text        primary key check (length(fingerprint) = 64),
    encoded     bytea       not null,
    sealed      bytea,
    used_from   timestamptz not null,
    used_until  timestamptz,
    check ((sealed is null) = (used_until is not null))
);
comment on table signature_key is 'The keys that the platform signs documents with; a key out of use keeps its public half for ever and loses its private one';
-- One key is in use, whoever starts first.
create unique index signature_key_in_use on signature_key ((true)) where used_until is null;

revoke all on signature_key from credit531_reader;
revoke delete, truncate on signature_key from credit531_application;
