-- What a person says of a message, instead of what it says of itself; until it is replayed without that.
alter table message add column said_kind text;  -- id of the catalogue
alter table message add column said_urn text;   -- normalised

-- Who has taken which task. Messages keep theirs in their own row.
create table task_taken (
  task     text primary key,               -- review:<id>, notice:<id>, mail:<id>, return:<name>/<period> ...
  person   text not null,                  -- login name
  taken_by text not null,                  -- who said so
  taken_at timestamptz not null
);

-- The outbox is looked through state by state, the newest first.
create index outbox_listed on outbox (state, queued_at desc, id desc);
