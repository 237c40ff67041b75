alter table batch add column storing_at timestamptz;
comment on column batch.storing_at is 'When all rows were read and their storing began; tells later files of the unit and item how long that takes';
