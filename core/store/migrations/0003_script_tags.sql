alter table script_revision add column tags text default '[]';
