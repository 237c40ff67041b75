-- Who may sign in to the pages.
create table account (
    id           bigint      generated always as identity primary key,
    name         text        not null unique,                -- what is typed to sign in, in lower case
    password     text,                                       -- encoded with its scheme; null until set with a one-time code
    role         text        not null check (role in ('INFORMATION_UNIT', 'CREDIT_CENTRE', 'ADMINISTRATOR')),
    unit         text,                                       -- the information unit of a clerk
    sample       boolean     not null default false,         -- came with the sample; disabled when the sample is off
    attempts     int         not null default 0,             -- sign-ins begun since the last success
    locked_until timestamptz,
    disabled_at  timestamptz,
    generation   int         not null default 0,             -- raised by whatever ends the sessions of the account
    created_at   timestamptz not null,
    check ((role = 'INFORMATION_UNIT') = (unit is not null))
);

-- Codes that are handed out once: for an account to set its password, or (account null) for the first administrator.
create table one_time_code (
    account    bigint      references account (id) on delete cascade,
    token      text        not null,                         -- the vault's look-up token of the code, not the code
    expires_at timestamptz not null,
    tries      int         not null default 0,
    unique nulls not distinct (account)
);

-- The keys that sign access tokens, sealed by the vault; they outlive a restart, and so do the tokens.
create table signing_key (
    generation int         primary key,
    sealed     bytea       not null,
    created_at timestamptz not null
);

-- Clients of the REST interface; the layout is Spring Authorization Server's. A client is disabled by the end of its secret.
create table oauth2_registered_client (
    id                            varchar(100)  not null primary key,
    client_id                     varchar(100)  not null unique,
    client_id_issued_at           timestamptz   not null default current_timestamp,
    client_secret                 varchar(200),
    client_secret_expires_at      timestamptz,
    client_name                   varchar(200)  not null,
    client_authentication_methods varchar(1000) not null,
    authorization_grant_types     varchar(1000) not null,
    redirect_uris                 varchar(1000),
    post_logout_redirect_uris     varchar(1000),
    scopes                        varchar(1000) not null,
    client_settings               varchar(2000) not null,
    token_settings                varchar(2000) not null
);

revoke all on account, one_time_code, signing_key, oauth2_registered_client from credit531_reader;
