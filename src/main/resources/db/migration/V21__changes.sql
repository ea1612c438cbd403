-- Each file of the configuration (routes, templates, rule sets, partners) as it was in force, one version after the other.
create table config_version (
  kind    text not null check (kind in ('route', 'template', 'rules', 'partners')),
  path    text not null,                -- below the folder of its kind, with '/'
  version int not null,
  sha256  bytea,                        -- null: from then on the file was gone
  key_id  uuid references vault_key,
  content bytea,                        -- ciphertext: the partners file holds addresses
  since   timestamptz not null,
  actor   text not null,                -- login name; 'file': somebody changed the file itself
  reason  text,                         -- no personal data
  change  uuid,
  primary key (kind, path, version),
  check ((sha256 is null) = (content is null)),
  check ((content is null) = (key_id is null))
);
create index config_version_since on config_version (since desc, kind, path);

-- What somebody wants to change, and what became of it.
create table config_change (
  id          uuid primary key,
  kind        text not null,
  path        text not null,
  base        bytea,                    -- SHA-256 of the file it was written against; null: there was none
  sha256      bytea,                    -- of the new content; null: the file is to go
  key_id      uuid not null references vault_key,
  content     bytea,                    -- ciphertext
  back_to     int,                      -- version that it brings back
  reason      text not null,            -- no personal data
  proposed_by text not null,
  proposed_at timestamptz not null,
  trial       bytea,                    -- ciphertext: what the last dry run found (JSON)
  tried_by    text,
  tried_at    timestamptz,
  state       text not null check (state in ('proposed', 'activated', 'withdrawn')),
  version     int,                      -- that it became
  decided_by  text,
  decided_at  timestamptz,
  check ((sha256 is null) = (content is null)),
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'activated') = (version is not null))
);
create index config_change_latest on config_change (proposed_at desc, id);

-- What each node has on its disk: two nodes may work by two versions, and must say so.
create table config_node (
  node      text not null,
  kind      text not null,
  path      text not null,
  sha256    bytea not null,
  line      int not null,               -- of what is wrong with it; 0: none is to blame
  problem   text,                       -- why it is refused there: cause and next step
  looked_at timestamptz not null,
  primary key (node, kind, path)
);

-- Which files were in force together: the history names their hash.
create table config_set (
  hash     text primary key,
  noted_at timestamptz not null,
  files    text not null                -- lines: kind, path, SHA-256
);

-- Routes that a person has stopped or suspended, on every node and over restarts. Not here: it runs.
create table route_pause (
  route  text primary key,
  state  text not null check (state in ('stopped', 'suspended')),
  actor  text not null,
  reason text not null,                 -- no personal data
  since  timestamptz not null
);
