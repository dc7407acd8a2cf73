create table merge_record (
    id text primary key, created_at timestamp, project_id text, survivor_id text,
    survivor_before text, description_after text, absorbed text, appearances text, shots text,
    transformations text, attempt_owners text, undone boolean
);
