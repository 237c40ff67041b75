-- When the master key was changed last; none since the first start while null.
alter table vault_master add column changed_at timestamptz;
