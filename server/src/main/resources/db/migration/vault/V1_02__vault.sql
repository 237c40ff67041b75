-- What the master key is recognised by. The key itself lies outside the database.
create table vault_master (
    singleton   boolean     not null default true primary key check (singleton),
    check_value bytea       not null check (length(check_value) = 8),
    created_at  timestamptz not null
);

-- The data keys, wrapped by the master key: one for each purpose and month, and one for look-up tokens (month null).
-- A destroyed key keeps its row, so that what it sealed is known to be destroyed and not lost.
create table vault_key (
    id           int         generated always as identity primary key,
    purpose      text        not null,
    month        date        check (extract(day from month) = 1),
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    unique nulls not distinct (purpose, month),
    check ((wrapped is null) = (destroyed_at is not null))
);

-- The vault works as the owner; neither the application's SQL nor the reader's has any business here.
revoke all on vault_master, vault_key from credit531_application, credit531_reader;
