create table removal (
    id         uuid        primary key,
    ground     text        not null check (ground in ('repair', 'objection', 'withdrawn', 'expired')),
    article    text        not null,
    decided_by uuid,
    removed_in bigint      not null,
    removed_at timestamptz not null,
    removed_on date        not null,
    due_on     date        not null,
    records    integer     not null,
    unique (removed_in, article),
    check ((decided_by is null) = (ground = 'expired'))
);
comment on table removal is 'That facts were removed, why and by whose decision; which records these were, removed_record says under the same number';
comment on column removal.decided_by is 'The decision or case behind it; null where the term was over';
comment on column removal.due_on is 'Until this day every copy is to confirm';
comment on column removal.removed_in is 'Knowledge number of the removal';
create index removal_at on removal (removed_at desc, id);

create table removal_confirmation (
    removal      uuid        not null references removal,
    participant  text        not null,
    state        text        not null check (state in ('open', 'done', 'nothing')),
    reason       text        not null default '',
    attempts     integer     not null default 0,
    asked_at     timestamptz,
    confirmed_at timestamptz,
    primary key (removal, participant),
    check ((state = 'open') = (confirmed_at is null))
);
comment on table removal_confirmation is 'One row for each copy of what was removed: whether it confirmed that it shows nothing of it any more';
comment on column removal_confirmation.reason is 'Why it could not confirm yet, at the last attempt';
create index removal_confirmation_open on removal_confirmation (removal) where state = 'open';

create table removal_receipt (
    removal   uuid        not null references removal,
    subject   uuid        not null references subject,
    signed_at timestamptz not null,
    document  text        not null,
    primary key (removal, subject)
);
comment on table removal_receipt is 'What a subject gets in hand: each copy and when it confirmed, signed by the platform';

create table removal_return (
    batch      uuid        primary key,
    item       text        not null,
    unit       text        not null,
    region     text        not null,
    rows       bigint      not null,
    refused_at timestamptz not null
);
comment on table removal_return is 'How many rows of a batch told what had been removed, and were refused: for the unit that sent them';
create index removal_return_at on removal_return (refused_at desc, batch);
alter table removal_return enable row level security;
create policy removal_return_in_scope on removal_return using (public.covers_office(unit, region));

revoke all on removal, removal_confirmation, removal_receipt, removal_return from credit531_reader;
revoke delete on removal, removal_confirmation from credit531_application;
