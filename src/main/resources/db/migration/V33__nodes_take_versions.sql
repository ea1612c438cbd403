-- When a node looked at its files last: one that is gone for good is not said to differ.
create table config_look (
  node      text primary key,
  looked_at timestamptz not null
);

-- Nodes that are asked to take what is in force into their files. Each does so itself.
create table config_take (
  node     text not null,
  kind     text not null,
  path     text not null,
  found    bytea,                       -- SHA-256 of what lay there when it was asked; null: nothing
  actor    text not null,
  asked_at timestamptz not null,
  primary key (node, kind, path)
);
