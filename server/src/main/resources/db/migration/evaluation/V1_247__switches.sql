-- The off switch: a family of models is switched off by one person at once, and on again by two. What it said is kept and not shown.
create table family_switch (
    id              uuid        primary key,
    family          text        not null check (family <> 'natural-person'),
    off_on          date        not null,
    off_at          timestamptz not null,
    off_knowledge   bigint      not null,
    off_by          text        not null check (length(off_by) > 0),
    reason_zh       text        not null check (length(reason_zh) between 5 and 200),
    reason_en       text        not null check (length(reason_en) between 5 and 200),
    on_proposed_by  text,
    on_proposed_at  timestamptz,
    on_reason       text        check (length(on_reason) between 5 and 200),
    on_on           date,
    on_at           timestamptz,
    on_knowledge    bigint      check (on_knowledge > off_knowledge),
    on_by           text,
    constraint family_switch_proposal check (num_nulls(on_proposed_by, on_proposed_at, on_reason) in (0, 3)),
    constraint family_switch_on check (num_nulls(on_on, on_at, on_knowledge, on_by) in (0, 4)),
    constraint family_switch_two_people check (on_by is null or (on_proposed_by is not null and on_by <> on_proposed_by))
);
comment on table family_switch is 'When a family of models was switched off, by whom and why, and by which two people on again';
comment on column family_switch.off_knowledge is 'The knowledge number from which it is known to be off: as known before, it evaluates';
comment on column family_switch.reason_zh is 'Why, for everybody; names nobody';
comment on column family_switch.on_reason is 'Why it may evaluate again, as the first of the two says';
comment on column family_switch.on_knowledge is 'The knowledge number from which it is known to be on again; null while it is off';
create unique index family_switch_off on family_switch (family) where on_knowledge is null;
create index family_switch_knowledge on family_switch (off_knowledge);
revoke delete on family_switch from credit531_application;
revoke all on family_switch from credit531_reader;
