alter table batch
    add column channel        text not null default 'interface' check (channel in ('interface', 'page', 'form')),
    add column held           text check (held in ('preview', 'columns-changed')),
    add column confirmed_by   text,
    add column confirmed_at   timestamptz,
    add column cancelled_by   text,
    add column choices        jsonb not null default '[]',
    add column columns        jsonb,
    add column drift          jsonb,
    add column drift_from     uuid references batch,
    add check (held is null or state = 'received');
comment on column batch.held is 'Why the batch waits for somebody to confirm it; nothing of it is read into the records meanwhile';
comment on column batch.choices is 'The meanings chosen for columns of this file, as they were when it was read: headings and fields';
comment on column batch.columns is 'The columns that the file brought, in order: headings and the fields they were read as';
comment on column batch.drift is 'How the columns differ from those of the batch drift_from; null until they were compared';
create index batch_drift_from on batch (drift_from) where drift_from is not null;
create index batch_held on batch (received_at) where held is not null;
create index batch_item on batch (item, unit, received_at desc);

create table saved_choice (
    unit     text        not null,
    item     text        not null,
    heading  text        not null,
    field    text,
    saved_by text        not null,
    saved_at timestamptz not null,
    primary key (unit, item, heading)
);
comment on table saved_choice is 'What a unit said a column of its files means, used by its later files of the item; no field: not stored';

create table drift_hold (
    unit   text        not null,
    item   text        not null,
    set_by text        not null,
    set_at timestamptz not null,
    primary key (unit, item)
);
comment on table drift_hold is 'Files of this unit and item whose columns changed wait to be confirmed, whichever way they come';
