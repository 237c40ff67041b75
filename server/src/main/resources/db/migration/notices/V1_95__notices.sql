-- Notices as they lie in the inboxes of subjects, organisation units and accounts. What one says is sealed: here is only which kind
-- it is, for whom, and how it was served. Notices, openings and services are only ever added.
create table notice (
    id            uuid        not null primary key,
    kind          text        not null check (kind ~ '^[a-z][a-z0-9-]{1,63}$'),
    to_whom       text        not null check (to_whom in ('subject', 'unit', 'account')),
    addressee     text        not null check (length(addressee) between 1 and 100),
    about         text        not null check (about like '/%' and length(about) <= 500),
    document      uuid,
    sent_at       timestamptz not null,
    sealed_values bytea       not null,
    hash          text        not null check (hash ~ '^[0-9a-f]{64}$')
);
comment on table notice is 'A notice of the platform to a subject, an organisation unit or an account';
comment on column notice.addressee is 'Id of the subject, code of the unit or name of the account';
comment on column notice.hash is 'SHA-256 over everything that was sent';
create index notice_inbox on notice (to_whom, addressee, sent_at, id);

create table notice_opening (
    notice  uuid        not null references notice,
    account text        not null check (length(account) between 1 and 100),
    at      timestamptz not null,
    primary key (notice, account)
);
comment on table notice_opening is 'Which accounts have opened a notice, and when first: what they have not opened is new to them';

create table notice_service (
    notice  uuid        not null primary key references notice,
    how     text        not null check (how in ('opened', 'lapse')),
    at      timestamptz not null,
    by_whom text        not null,
    hash    text        not null check (hash ~ '^[0-9a-f]{64}$'),
    check ((how = 'opened') = (by_whom <> ''))
);
comment on table notice_service is 'The proof that a notice was served: when, how, by whose opening';
comment on column notice_service.hash is 'SHA-256 over the hash of the notice and this row';

create table notice_address (
    to_whom      text        not null check (to_whom in ('subject', 'unit', 'account')),
    addressee    text        not null check (length(addressee) between 1 and 100),
    sealed       bytea       not null,
    given_by     text        not null,
    given_at     timestamptz not null,
    code_token   text,
    code_until   timestamptz,
    tries        integer     not null default 0 check (tries >= 0),
    confirmed_at timestamptz,
    primary key (to_whom, addressee)
);
comment on table notice_address is 'The mail address that an addressee has given, sealed; mail goes there only once its code was typed';

create table notice_mail (
    notice     uuid        not null primary key references notice,
    state      text        not null check (state in ('waiting', 'sent', 'failed')),
    attempts   integer     not null default 0 check (attempts >= 0),
    changed_at timestamptz not null,
    problem    text        not null default '' check (length(problem) <= 300)
);
comment on table notice_mail is 'What became of the mail that tells of a notice; none where the addressee has confirmed no address';
create index notice_mail_open on notice_mail (changed_at) where state <> 'sent';

revoke all on notice, notice_opening, notice_service, notice_address, notice_mail from credit531_reader;
revoke update, delete on notice, notice_opening, notice_service from credit531_application;
revoke delete on notice_mail from credit531_application;
