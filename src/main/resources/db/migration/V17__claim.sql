-- A return that is computed again asks what was held when it was made, and what was marked since.
create index history_holds on history (at) where step in ('case-released', 'case-marked');
