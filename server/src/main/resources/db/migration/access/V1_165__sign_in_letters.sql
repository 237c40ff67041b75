-- Letters with a code by which an organisation signs in once: asked for, printed when handed over, then used, void or expired.
create table sign_in_letter (
    id         uuid        primary key default gen_random_uuid(),
    subject    text        not null check (subject ~ '^[0-9A-Z]{18}$'), -- the unified code of the organisation
    region     text        not null,                         -- of its registration, six digits or empty: which window prints
    sample     boolean     not null default false,           -- printed in the sample: good only while its accounts are
    asked_at   timestamptz not null,
    token      text,                                         -- the vault's look-up token of the code, not the code; null until printed
    printed_at timestamptz,
    printed_by text,                                         -- the account that printed it; null in the sample's post box
    expires_at timestamptz,
    tries      int         not null default 0,
    ended_at   timestamptz,
    ended      text        check (ended in ('used', 'replaced')),
    check ((token is null) = (printed_at is null) and (token is null) = (expires_at is null)),
    check ((ended_at is null) = (ended is null)),
    check (token is not null or ended_at is null)
);
create unique index sign_in_letter_waiting on sign_in_letter (subject) where token is null;
create unique index sign_in_letter_good on sign_in_letter (subject) where token is not null and ended_at is null;
create index sign_in_letter_printed on sign_in_letter (subject, printed_at);
create index sign_in_letter_asked on sign_in_letter (asked_at);

revoke all on sign_in_letter from credit531_reader;
