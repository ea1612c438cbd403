-- What the route deployer knows of each file of routes/. The last good copy survives a restart, so that a file that is
-- broken when the gateway starts runs as it last did. Configuration, no secrets: plain text.
create table route_file (
  path           text primary key,      -- below the routes folder, with '/'
  state          text not null check (state in ('running', 'refused', 'removed')),
  sha256         bytea,                 -- of the last good copy; null while there was none
  content        text,                  -- the last good copy
  deployed_at    timestamptz,
  refused_sha256 bytea,                 -- of what was refused; null when a needed file was deleted
  refused_at     timestamptz,
  line           int,                   -- of the refused file; 0 when no line is to blame
  error          text,                  -- cause and next step
  check ((state = 'refused') = (error is not null)),
  check ((content is null) = (sha256 is null)),
  check (state <> 'running' or content is not null)
);
