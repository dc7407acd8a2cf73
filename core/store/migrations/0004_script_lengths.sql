alter table script_revision add column lengths text default '{}';
