-- A token that a token made ends with it.
alter table api_token add column made_by uuid references api_token;
create index api_token_made_by on api_token (made_by) where made_by is not null;
