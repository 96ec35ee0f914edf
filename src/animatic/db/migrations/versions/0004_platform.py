"""Panels, files, the ledger, keys, and columns of the seed's tables.

Only tables, and columns that are nullable or have a server default: a client that knows only the seed goes on.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

FILES = """
CREATE TABLE media (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    storage_key text NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    content_type text NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT media_pkey PRIMARY KEY (id),
    CONSTRAINT media_storage_key_unique UNIQUE (storage_key)
);
CREATE INDEX media_user_id_idx ON media (user_id);

CREATE TABLE file_removals (
    id bigint GENERATED ALWAYS AS IDENTITY,
    storage_key text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamptz DEFAULT now() NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT file_removals_pkey PRIMARY KEY (id)
);
CREATE INDEX file_removals_storage_key_idx ON file_removals (storage_key);
CREATE INDEX file_removals_due_at_idx ON file_removals (due_at);
"""

PANELS = """
CREATE TABLE panels (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    position integer NOT NULL,
    number text DEFAULT '' NOT NULL,
    scene_heading text DEFAULT '' NOT NULL,
    action text DEFAULT '' NOT NULL,
    dialogue jsonb DEFAULT '[]'::jsonb NOT NULL,
    notes text DEFAULT '' NOT NULL,
    duration_ms integer DEFAULT 4000 NOT NULL,
    duration_locked boolean DEFAULT false NOT NULL,
    move text DEFAULT 'static' NOT NULL,
    easing text DEFAULT 'ease-in-out' NOT NULL,
    move_strength real DEFAULT 10 NOT NULL,
    move_from jsonb,
    move_to jsonb,
    transition text DEFAULT 'cut' NOT NULL,
    transition_ms integer DEFAULT 0 NOT NULL,
    image_id uuid,
    source_hash text,
    source_key text,
    stale boolean DEFAULT false NOT NULL,
    set_aside boolean DEFAULT false NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT panels_pkey PRIMARY KEY (id),
    CONSTRAINT panels_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT panels_image_id_images_id_fk
        FOREIGN KEY (image_id) REFERENCES images (id) ON DELETE SET NULL
);
CREATE INDEX panels_project_id_position_idx ON panels (project_id, position);
CREATE INDEX panels_image_id_idx ON panels (image_id);
"""

SEED_COLUMNS = """
ALTER TABLE users
    ADD COLUMN role text DEFAULT 'user' NOT NULL,
    ADD COLUMN is_owner boolean DEFAULT false NOT NULL,
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN settings jsonb DEFAULT '{}'::jsonb NOT NULL;

ALTER TABLE projects
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN narrative text,
    ADD COLUMN narrative_format text,
    ADD COLUMN aspect_ratio text DEFAULT '16:9' NOT NULL,
    ADD COLUMN resolution text DEFAULT '720' NOT NULL,
    ADD COLUMN frame_rate text DEFAULT '24' NOT NULL,
    ADD COLUMN style text DEFAULT '' NOT NULL,
    ADD COLUMN engine text,
    ADD COLUMN seed integer DEFAULT 0 NOT NULL,
    ADD COLUMN "cast" jsonb DEFAULT '[]'::jsonb NOT NULL,
    ADD COLUMN settings jsonb DEFAULT '{}'::jsonb NOT NULL;

ALTER TABLE conversions
    ADD COLUMN engine text,
    ADD COLUMN panel_id uuid
        CONSTRAINT conversions_panel_id_panels_id_fk REFERENCES panels (id) ON DELETE SET NULL,
    ADD COLUMN attempt integer DEFAULT 0 NOT NULL,
    ADD COLUMN error_code text,
    ADD COLUMN error_details jsonb,
    ADD COLUMN retry_of uuid
        CONSTRAINT conversions_retry_of_conversions_id_fk REFERENCES conversions (id) ON DELETE SET NULL,
    ADD COLUMN batch_id uuid,
    ADD COLUMN cost integer DEFAULT 1 NOT NULL,
    ADD COLUMN metered boolean DEFAULT true NOT NULL,
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN cancel_requested_at timestamptz,
    ADD COLUMN job_id bigint,
    ADD COLUMN waiting_for integer DEFAULT 0 NOT NULL,
    ADD COLUMN checkpoint jsonb;
CREATE INDEX conversions_panel_id_idx ON conversions (panel_id);
CREATE INDEX conversions_retry_of_idx ON conversions (retry_of);
CREATE INDEX conversions_batch_id_idx ON conversions (batch_id);
CREATE INDEX conversions_open_idx ON conversions (status, created_at)
    WHERE status IN ('pending', 'processing');
CREATE INDEX conversions_user_id_created_at_idx ON conversions (user_id, created_at DESC);

ALTER TABLE images
    ADD COLUMN panel_id uuid
        CONSTRAINT images_panel_id_panels_id_fk REFERENCES panels (id) ON DELETE SET NULL,
    ADD COLUMN kind text DEFAULT 'generated' NOT NULL,
    ADD COLUMN media_id uuid
        CONSTRAINT images_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN thumbnail_media_id uuid
        CONSTRAINT images_thumbnail_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN depth_media_id uuid
        CONSTRAINT images_depth_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN seed bigint,
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN engine text,
    ADD COLUMN prompt text;
CREATE INDEX images_panel_id_idx ON images (panel_id);
CREATE INDEX images_media_id_idx ON images (media_id);
CREATE INDEX images_thumbnail_media_id_idx ON images (thumbnail_media_id);
CREATE INDEX images_depth_media_id_idx ON images (depth_media_id);

ALTER TABLE videos
    ADD COLUMN kind text DEFAULT 'film' NOT NULL,
    ADD COLUMN duration_ms integer,
    ADD COLUMN frames integer,
    ADD COLUMN frame_rate text,
    ADD COLUMN media_id uuid
        CONSTRAINT videos_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN thumbnail_media_id uuid
        CONSTRAINT videos_thumbnail_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN panel_id uuid
        CONSTRAINT videos_panel_id_panels_id_fk REFERENCES panels (id) ON DELETE SET NULL,
    ADD COLUMN deleted_at timestamptz;
CREATE INDEX videos_media_id_idx ON videos (media_id);
CREATE INDEX videos_thumbnail_media_id_idx ON videos (thumbnail_media_id);
CREATE INDEX videos_panel_id_idx ON videos (panel_id);
"""

QUEUE = """
CREATE TABLE conversion_progress (
    conversion_id uuid NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    percent real DEFAULT 0 NOT NULL,
    stage text DEFAULT '' NOT NULL,
    seconds_remaining real,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT conversion_progress_pkey PRIMARY KEY (conversion_id),
    CONSTRAINT conversion_progress_conversion_id_conversions_id_fk
        FOREIGN KEY (conversion_id) REFERENCES conversions (id) ON DELETE CASCADE
) WITH (fillfactor = 50);

CREATE TABLE queue_clock (
    queue text NOT NULL,
    virtual_time double precision DEFAULT 0 NOT NULL,
    CONSTRAINT queue_clock_pkey PRIMARY KEY (queue)
);

CREATE TABLE queue_turns (
    queue text NOT NULL,
    user_id text NOT NULL,
    finish double precision DEFAULT 0 NOT NULL,
    CONSTRAINT queue_turns_pkey PRIMARY KEY (queue, user_id),
    CONSTRAINT queue_turns_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX queue_turns_user_id_idx ON queue_turns (user_id);

CREATE TABLE engine_timings (
    engine text NOT NULL,
    size text NOT NULL,
    seconds_per_unit double precision NOT NULL,
    runs integer DEFAULT 1 NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT engine_timings_pkey PRIMARY KEY (engine, size)
);
"""

ACCOUNTS = """
CREATE TABLE credit_ledger (
    id bigint GENERATED ALWAYS AS IDENTITY,
    user_id text NOT NULL,
    conversion_id uuid,
    kind text NOT NULL,
    amount integer NOT NULL,
    period_start timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT credit_ledger_pkey PRIMARY KEY (id),
    CONSTRAINT credit_ledger_conversion_id_kind_unique UNIQUE (conversion_id, kind)
);
CREATE INDEX credit_ledger_user_id_period_start_idx ON credit_ledger (user_id, period_start);
CREATE UNIQUE INDEX credit_ledger_reset_unique ON credit_ledger (user_id, period_start) WHERE kind = 'reset';

CREATE TABLE api_keys (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    name text DEFAULT '' NOT NULL,
    prefix text NOT NULL,
    key_hash text NOT NULL,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_key_hash_unique UNIQUE (key_hash),
    CONSTRAINT api_keys_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX api_keys_user_id_idx ON api_keys (user_id);

CREATE TABLE passwords (
    user_id text NOT NULL,
    hash text NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT passwords_pkey PRIMARY KEY (user_id),
    CONSTRAINT passwords_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE idempotency_keys (
    user_id text NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    status integer NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, route, key),
    CONSTRAINT idempotency_keys_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);
"""

# A file lives as long as a row uses it. Whoever deletes a row, a cascade or another client included, queues the
# removal of the files that nothing else uses, in the same transaction. Files may be shared: a duplicated project
# has rows of its own and the same files. So the file's row is locked before its last use is looked for: of two
# transactions that delete the last two users, the second sees that the first is gone. A new user of the file
# waits too, because its foreign key locks the same row.
FILE_LIFE = """
CREATE FUNCTION animatic_media_in_use(candidate uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM images WHERE media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE depth_media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE thumbnail_media_id = candidate)
$$;

CREATE FUNCTION animatic_release_media(candidates uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM FROM media WHERE id = ANY (candidates) ORDER BY id FOR UPDATE;
    DELETE FROM media WHERE id = ANY (candidates) AND NOT animatic_media_in_use(id);
END
$$;

CREATE FUNCTION animatic_images_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(array_agg(DISTINCT file.id))
    FROM gone CROSS JOIN LATERAL (
        VALUES (gone.media_id), (gone.thumbnail_media_id), (gone.depth_media_id)
    ) AS file (id)
    WHERE file.id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE FUNCTION animatic_image_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(ARRAY[OLD.media_id, OLD.thumbnail_media_id, OLD.depth_media_id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION animatic_videos_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(array_agg(DISTINCT file.id))
    FROM gone CROSS JOIN LATERAL (VALUES (gone.media_id), (gone.thumbnail_media_id)) AS file (id)
    WHERE file.id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE FUNCTION animatic_video_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(ARRAY[OLD.media_id, OLD.thumbnail_media_id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION animatic_media_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO file_removals (storage_key) SELECT storage_key FROM gone;
    RETURN NULL;
END
$$;

CREATE TRIGGER animatic_images_deleted AFTER DELETE ON images
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_images_deleted();

CREATE TRIGGER animatic_image_changed
    AFTER UPDATE OF media_id, thumbnail_media_id, depth_media_id ON images
    FOR EACH ROW
    WHEN (
        (OLD.media_id, OLD.thumbnail_media_id, OLD.depth_media_id)
        IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id, NEW.depth_media_id)
    )
    EXECUTE FUNCTION animatic_image_changed();

CREATE TRIGGER animatic_videos_deleted AFTER DELETE ON videos
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_videos_deleted();

CREATE TRIGGER animatic_video_changed
    AFTER UPDATE OF media_id, thumbnail_media_id ON videos
    FOR EACH ROW
    WHEN ((OLD.media_id, OLD.thumbnail_media_id) IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id))
    EXECUTE FUNCTION animatic_video_changed();

CREATE TRIGGER animatic_media_deleted AFTER DELETE ON media
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_media_deleted();
"""

UNDO = """
DROP TRIGGER animatic_images_deleted ON images;
DROP TRIGGER animatic_image_changed ON images;
DROP TRIGGER animatic_videos_deleted ON videos;
DROP TRIGGER animatic_video_changed ON videos;
DROP TRIGGER animatic_media_deleted ON media;
DROP FUNCTION animatic_images_deleted(), animatic_image_changed(), animatic_videos_deleted(),
    animatic_video_changed(), animatic_media_deleted(), animatic_release_media(uuid[]),
    animatic_media_in_use(uuid);

ALTER TABLE videos
    DROP COLUMN kind, DROP COLUMN duration_ms, DROP COLUMN frames, DROP COLUMN frame_rate,
    DROP COLUMN media_id, DROP COLUMN thumbnail_media_id, DROP COLUMN panel_id, DROP COLUMN deleted_at;
ALTER TABLE images
    DROP COLUMN panel_id, DROP COLUMN kind, DROP COLUMN media_id, DROP COLUMN thumbnail_media_id,
    DROP COLUMN depth_media_id, DROP COLUMN seed, DROP COLUMN deleted_at, DROP COLUMN engine, DROP COLUMN prompt;
DROP INDEX conversions_open_idx, conversions_user_id_created_at_idx;
ALTER TABLE conversions
    DROP COLUMN engine, DROP COLUMN panel_id, DROP COLUMN attempt, DROP COLUMN error_code,
    DROP COLUMN error_details, DROP COLUMN retry_of, DROP COLUMN batch_id, DROP COLUMN cost,
    DROP COLUMN metered, DROP COLUMN deleted_at, DROP COLUMN cancel_requested_at, DROP COLUMN job_id,
    DROP COLUMN waiting_for, DROP COLUMN checkpoint;
ALTER TABLE projects
    DROP COLUMN deleted_at, DROP COLUMN narrative, DROP COLUMN narrative_format, DROP COLUMN aspect_ratio,
    DROP COLUMN resolution, DROP COLUMN frame_rate, DROP COLUMN style, DROP COLUMN engine, DROP COLUMN seed,
    DROP COLUMN "cast", DROP COLUMN settings;
ALTER TABLE users
    DROP COLUMN role, DROP COLUMN is_owner, DROP COLUMN deleted_at, DROP COLUMN settings;

DROP TABLE idempotency_keys, passwords, api_keys, credit_ledger, engine_timings, queue_turns,
    queue_clock, conversion_progress, panels, file_removals, media;
"""


def upgrade() -> None:
    for part in (FILES, PANELS, SEED_COLUMNS, QUEUE, ACCOUNTS, FILE_LIFE):
        op.execute(part)


def downgrade() -> None:
    op.execute(UNDO)
