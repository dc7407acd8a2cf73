create table project (
    id text primary key, created_at timestamp, name text, style_id text, revision_id text,
    version integer
);
create table script_revision (
    id text primary key, created_at timestamp, project_id text, number integer, text text,
    format text, source_name text, note text
);
create table scene (
    id text primary key, created_at timestamp, project_id text, scene_index integer,
    scene_number text, number_assigned boolean, heading text, parts text, text text,
    text_hash text, mapped_text_hash text, line_start integer, eighths integer, speakers text,
    omitted boolean, updated_at timestamp
);
create table manifest (
    id text primary key, created_at timestamp, project_id text, revision_id text, cache_key text,
    model text, prompt_version text, drafts text, suggestions text, usage text, findings text
);
create table review (
    id text primary key, created_at timestamp, project_id text, decisions text, version integer
);
create table asset (
    id text primary key, created_at timestamp, project_id text, draft_key text, name text,
    type text, aliases text, description text, traits text, conflicts text,
    is_high_priority boolean, confidence double, voice_id text, source_mentions text,
    locked boolean, deferred boolean, image_attempt_id text, global_asset_id text,
    made_from text, error text, version integer, updated_at timestamp
);
create table image (
    id text primary key, created_at timestamp, width_px integer, height_px integer,
    media_type text, size_bytes bigint
);
create table attempt (
    id text primary key, created_at timestamp, project_id text, owner_id text, image_id text,
    source text, prompt text, prompt_version text, model text, style_id text, sent text,
    run_id text, pass_number integer, total_passes integer, assets_in_pass text,
    cost_usd double, made_from text, based_on text
);
create table style_capsule (
    id text primary key, created_at timestamp, name text, prompt text, slug text, image_id text,
    version integer
);
create table global_asset (
    id text primary key, created_at timestamp, name text, type text, description text,
    traits text, voice_id text, style_name text, image_id text, source_project text,
    version integer
);
create table appearance (
    id text primary key, created_at timestamp, project_id text, scene_id text, asset_id text,
    source text, removed boolean, heard_only boolean
);
create table shot (
    id text primary key, created_at timestamp, project_id text, scene_id text,
    shot_index integer, action text, dialogue text, setting text, setting_id text,
    characters_foreground text, characters_background text, props text, source text,
    version integer
);
create table transformation (
    id text primary key, created_at timestamp, project_id text, scene_id text,
    base_asset_id text, post_asset_id text, trigger_shot_id text, transformation_type text,
    completion_shot_id text, pre_description text, post_description text, narrative text,
    post_image_id text, confidence text
);
create table frame (
    id text primary key, created_at timestamp, project_id text, shot_id text, kind text,
    attempt_id text
);
create table job (
    id text primary key, created_at timestamp, project_id text, kind text, title text,
    status text, arguments text, done_count integer, total_count integer, message text,
    failures text, error text, hint text, cancel_requested boolean, updated_at timestamp
);
create table ledger (
    id text primary key, created_at timestamp, project_id text, job_id text, task text,
    model text, prompt_version text, calls integer, input_tokens bigint, output_tokens bigint,
    images integer, estimated_usd double, cost_usd double, duration_s double, outcome text
);
create table prompt_version (
    id text primary key, created_at timestamp, name text, text text, version text, note text
);
