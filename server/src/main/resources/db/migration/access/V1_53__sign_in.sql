-- Since when a password holds (null: of the sample, which does not age), and what the government's sign-in calls the owner.
alter table account add column password_set_at  timestamptz;
alter table account add column provider_subject text unique;
update account set password_set_at = created_at where password is not null and not sample;

-- Passwords that an account had, encoded, so that the last ones are not taken again.
create table former_password (
    account bigint      not null references account (id) on delete cascade,
    encoded text        not null,
    set_at  timestamptz not null
);
create index former_password_account on former_password (account, set_at);

-- What an owner's authenticator app shares with the platform.
create table second_factor (
    account      bigint      primary key references account (id) on delete cascade,
    sealed       bytea       not null,                       -- the secret, sealed by the vault
    confirmed_at timestamptz,                                -- when a first code was right; until then it protects nothing
    last_step    bigint      not null default 0,             -- the half minute of the last code that was taken
    attempts     int         not null default 0,             -- codes tried since the last right one
    locked_until timestamptz
);

-- Codes for the day on which the app is lost; each is deleted when it is used.
create table recovery_code (
    account bigint not null references account (id) on delete cascade,
    token   text   not null,                                 -- the vault's look-up token of the code, not the code
    primary key (account, token)
);

-- Who is signed in. A session without a row, of another generation or over its time counts no more.
create table account_session (
    id              bigint      generated always as identity primary key,
    token           text        not null unique,             -- the vault's look-up token of the session's id, not the id
    account         bigint      not null references account (id) on delete cascade,
    generation      int         not null,                    -- that of the account at the sign-in
    agent           text        not null,                    -- what the browser calls itself, shortened
    origin          text        not null,                    -- the network it came from
    started_at      timestamptz not null,
    last_request_at timestamptz not null
);
create index account_session_account on account_session (account);

revoke all on former_password, second_factor, recovery_code, account_session from credit531_reader;
