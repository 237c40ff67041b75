-- What becomes of quarantined rows afterwards: each is in one state, and the batch counts them by state for good, also when
-- the rows themselves are forgotten.
alter table batch
    drop constraint batch_channel_check,
    add constraint batch_channel_check
        check (channel in ('interface', 'page', 'form', 'correction', 'retry')),
    add column origin                uuid   references batch,
    add column rows_open             bigint not null default 0 check (rows_open >= 0),
    add column rows_corrected        bigint not null default 0 check (rows_corrected >= 0),
    add column rows_dropped          bigint not null default 0 check (rows_dropped >= 0),
    add column rows_attributed_later bigint not null default 0 check (rows_attributed_later >= 0),
    add column rows_returned         bigint not null default 0 check (rows_returned >= 0),
    add constraint batch_origin_check check ((origin is not null) = (channel in ('correction', 'retry')));
update batch set rows_open = quarantined;
alter table batch
    add constraint batch_quarantined_check
        check (quarantined = rows_open + rows_corrected + rows_dropped + rows_attributed_later + rows_returned);
comment on column batch.origin is 'The batch whose quarantined rows this one brings again, corrected or attributed by now';
comment on column batch.rows_returned is 'Rows of a batch of corrections that were still wrong: they are open in the batch they came from, not here';
create index batch_origin on batch (origin, received_at desc) where origin is not null;

alter table quarantined_row
    add column state        text    not null default 'open'
        check (state in ('open', 'corrected', 'dropped', 'attributed-later', 'returned')),
    add column revision     integer not null default 0,
    add column party_scheme text    collate "C",
    add column party_code   text    collate "C",
    add check ((party_scheme is null) = (party_code is null)),
    add check (party_scheme <> 'citizen-number');
comment on column quarantined_row.revision is 'How often its cells were changed, so that nobody overwrites what another has corrected';
comment on column quarantined_row.party_code is 'The number of an organisation for which alone it was not taken, so that it is found when that number becomes known; never a person''s';
create index quarantined_row_waiting on quarantined_row (party_code, party_scheme)
    where state = 'open' and party_code is not null;

create table quarantine_act (
    batch      uuid        not null,
    row_number bigint      not null,
    act        text        not null
        check (act in ('still-wrong', 'corrected', 'dropped', 'reopened', 'attributed-later')),
    acted_by   text        not null,
    acted_at   timestamptz not null,
    reason     text        check ((act = 'dropped') = (reason is not null)),
    taken_in   uuid        references batch,
    foreign key (batch, row_number) references quarantined_row on delete cascade
);
comment on table quarantine_act is 'What was done with a quarantined row after it was quarantined, by whom and when; ends with the row';
create index quarantine_act_row on quarantine_act (batch, row_number, acted_at);
create index quarantine_act_taken_in on quarantine_act (taken_in) where taken_in is not null;
