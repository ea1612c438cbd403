-- Data keys. A message key is wrapped by the master key until the message belongs to a case, then by the key of the case:
-- destroying the key of a case makes every content of that case unreadable.
create table vault_key (
  id           uuid primary key,
  purpose      text not null check (purpose in ('message', 'case', 'index')),
  parent       uuid references vault_key,  -- null: wrapped by the master key named in master_id
  master_id    text,
  wrapped      bytea,                      -- null once destroyed
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  check ((parent is null) <> (master_id is null)),
  check ((wrapped is null) = (destroyed_at is not null))
);
create index vault_key_parent on vault_key (parent) where parent is not null;
create unique index vault_key_index on vault_key (purpose) where purpose = 'index';  -- there is one
-- A destroyed key also leaves the pages of the table within a minute or so, not only its visible row.
alter table vault_key set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
