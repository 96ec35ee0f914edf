"""Music, recordings, clips and look-up tables; exports; full-size posters of videos, and notes about them.

Files live as long as a row uses them: see 0004. New tables that refer to `media` are asked too.
"""

from alembic import op

revision = "0009"
down_revision = "0008"

TABLES = """
CREATE TABLE assets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    project_id uuid,
    kind text NOT NULL,
    name text NOT NULL,
    format text NOT NULL,
    codec text,
    duration_ms integer,
    width integer,
    height integer,
    frame_rate text,
    has_sound boolean DEFAULT false NOT NULL,
    peaks jsonb,
    media_id uuid,
    image_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT assets_pkey PRIMARY KEY (id),
    CONSTRAINT assets_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT assets_project_id_projects_id_fk FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT assets_media_id_media_id_fk FOREIGN KEY (media_id) REFERENCES media (id) ON DELETE SET NULL,
    CONSTRAINT assets_image_id_images_id_fk FOREIGN KEY (image_id) REFERENCES images (id) ON DELETE SET NULL
);
CREATE INDEX assets_user_id_created_at_idx ON assets (user_id, created_at);
CREATE INDEX assets_project_id_idx ON assets (project_id);
CREATE INDEX assets_media_id_idx ON assets (media_id);
CREATE INDEX assets_image_id_idx ON assets (image_id);

CREATE TABLE exports (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    project_id uuid,
    format text NOT NULL,
    status text DEFAULT 'pending' NOT NULL,
    parameters jsonb DEFAULT '{}'::jsonb NOT NULL,
    file_name text NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    job_id bigint,
    percent real DEFAULT 0 NOT NULL,
    stage text DEFAULT '' NOT NULL,
    seconds_remaining real,
    error_code text,
    error_message text,
    error_details jsonb,
    notes jsonb DEFAULT '[]'::jsonb NOT NULL,
    media_id uuid,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    started_at timestamptz,
    completed_at timestamptz,
    CONSTRAINT exports_pkey PRIMARY KEY (id),
    CONSTRAINT exports_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT exports_project_id_projects_id_fk FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT exports_media_id_media_id_fk FOREIGN KEY (media_id) REFERENCES media (id) ON DELETE SET NULL
);
CREATE INDEX exports_user_id_created_at_idx ON exports (user_id, created_at);
CREATE INDEX exports_project_id_idx ON exports (project_id);
CREATE INDEX exports_media_id_idx ON exports (media_id);
CREATE INDEX exports_open_idx ON exports (status, created_at) WHERE status IN ('pending', 'processing');
CREATE INDEX exports_expires_at_idx ON exports (expires_at);

ALTER TABLE videos
    ADD COLUMN poster_media_id uuid
        CONSTRAINT videos_poster_media_id_media_id_fk REFERENCES media (id) ON DELETE SET NULL,
    ADD COLUMN notes jsonb DEFAULT '[]'::jsonb NOT NULL;
CREATE INDEX videos_poster_media_id_idx ON videos (poster_media_id);
"""

FILE_LIFE = """
CREATE OR REPLACE FUNCTION animatic_media_in_use(candidate uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM images WHERE media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE depth_media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE poster_media_id = candidate)
        OR EXISTS (SELECT FROM assets WHERE media_id = candidate)
        OR EXISTS (SELECT FROM exports WHERE media_id = candidate)
$$;

CREATE OR REPLACE FUNCTION animatic_videos_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(array_agg(DISTINCT file.id))
    FROM gone CROSS JOIN LATERAL (
        VALUES (gone.media_id), (gone.thumbnail_media_id), (gone.poster_media_id)
    ) AS file (id)
    WHERE file.id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION animatic_video_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(ARRAY[OLD.media_id, OLD.thumbnail_media_id, OLD.poster_media_id]);
    RETURN NULL;
END
$$;

DROP TRIGGER animatic_video_changed ON videos;
CREATE TRIGGER animatic_video_changed
    AFTER UPDATE OF media_id, thumbnail_media_id, poster_media_id ON videos
    FOR EACH ROW
    WHEN (
        (OLD.media_id, OLD.thumbnail_media_id, OLD.poster_media_id)
        IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id, NEW.poster_media_id)
    )
    EXECUTE FUNCTION animatic_video_changed();

-- Of tables with one file a row.
CREATE FUNCTION animatic_file_rows_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(array_agg(DISTINCT media_id)) FROM gone WHERE media_id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE FUNCTION animatic_file_row_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(ARRAY[OLD.media_id]);
    RETURN NULL;
END
$$;

CREATE TRIGGER animatic_assets_deleted AFTER DELETE ON assets
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_file_rows_deleted();
CREATE TRIGGER animatic_asset_changed AFTER UPDATE OF media_id ON assets
    FOR EACH ROW WHEN (OLD.media_id IS DISTINCT FROM NEW.media_id)
    EXECUTE FUNCTION animatic_file_row_changed();
CREATE TRIGGER animatic_exports_deleted AFTER DELETE ON exports
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_file_rows_deleted();
CREATE TRIGGER animatic_export_changed AFTER UPDATE OF media_id ON exports
    FOR EACH ROW WHEN (OLD.media_id IS DISTINCT FROM NEW.media_id)
    EXECUTE FUNCTION animatic_file_row_changed();
"""

UNDO = """
DROP TABLE exports, assets;
DROP FUNCTION animatic_file_rows_deleted(), animatic_file_row_changed();

DROP TRIGGER animatic_video_changed ON videos;
CREATE TRIGGER animatic_video_changed
    AFTER UPDATE OF media_id, thumbnail_media_id ON videos
    FOR EACH ROW
    WHEN ((OLD.media_id, OLD.thumbnail_media_id) IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id))
    EXECUTE FUNCTION animatic_video_changed();

CREATE OR REPLACE FUNCTION animatic_video_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(ARRAY[OLD.media_id, OLD.thumbnail_media_id]);
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION animatic_videos_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM animatic_release_media(array_agg(DISTINCT file.id))
    FROM gone CROSS JOIN LATERAL (VALUES (gone.media_id), (gone.thumbnail_media_id)) AS file (id)
    WHERE file.id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION animatic_media_in_use(candidate uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM images WHERE media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE depth_media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE thumbnail_media_id = candidate)
$$;

ALTER TABLE videos DROP COLUMN poster_media_id, DROP COLUMN notes;
"""


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(FILE_LIFE)


def downgrade() -> None:
    op.execute(UNDO)
