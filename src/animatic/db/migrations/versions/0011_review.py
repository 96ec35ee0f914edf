"""Versions, share links, comments, and what users were told about their credits."""

from alembic import op

revision = "0011"
down_revision = "0010"

VERSIONS = """
ALTER TABLE projects ADD COLUMN numbers_locked_at timestamptz;

CREATE TABLE project_versions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    notes text DEFAULT '' NOT NULL,
    content jsonb NOT NULL,
    panel_count integer NOT NULL,
    duration_ms integer NOT NULL,
    film jsonb,
    media_id uuid,
    thumbnail_media_id uuid,
    poster_media_id uuid,
    shared_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT project_versions_pkey PRIMARY KEY (id),
    CONSTRAINT project_versions_project_id_number_unique UNIQUE (project_id, number),
    CONSTRAINT project_versions_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT project_versions_media_id_media_id_fk
        FOREIGN KEY (media_id) REFERENCES media (id) ON DELETE SET NULL,
    CONSTRAINT project_versions_thumbnail_media_id_media_id_fk
        FOREIGN KEY (thumbnail_media_id) REFERENCES media (id) ON DELETE SET NULL,
    CONSTRAINT project_versions_poster_media_id_media_id_fk
        FOREIGN KEY (poster_media_id) REFERENCES media (id) ON DELETE SET NULL
);
CREATE INDEX project_versions_media_id_idx ON project_versions (media_id);
CREATE INDEX project_versions_thumbnail_media_id_idx ON project_versions (thumbnail_media_id);
CREATE INDEX project_versions_poster_media_id_idx ON project_versions (poster_media_id);

CREATE TABLE version_takes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    version_id uuid NOT NULL,
    image_id uuid NOT NULL,
    media_id uuid,
    thumbnail_media_id uuid,
    depth_media_id uuid,
    details jsonb NOT NULL,
    CONSTRAINT version_takes_pkey PRIMARY KEY (id),
    CONSTRAINT version_takes_version_id_image_id_unique UNIQUE (version_id, image_id),
    CONSTRAINT version_takes_version_id_project_versions_id_fk
        FOREIGN KEY (version_id) REFERENCES project_versions (id) ON DELETE CASCADE,
    CONSTRAINT version_takes_media_id_media_id_fk
        FOREIGN KEY (media_id) REFERENCES media (id) ON DELETE SET NULL,
    CONSTRAINT version_takes_thumbnail_media_id_media_id_fk
        FOREIGN KEY (thumbnail_media_id) REFERENCES media (id) ON DELETE SET NULL,
    CONSTRAINT version_takes_depth_media_id_media_id_fk
        FOREIGN KEY (depth_media_id) REFERENCES media (id) ON DELETE SET NULL
);
CREATE INDEX version_takes_media_id_idx ON version_takes (media_id);
CREATE INDEX version_takes_thumbnail_media_id_idx ON version_takes (thumbnail_media_id);
CREATE INDEX version_takes_depth_media_id_idx ON version_takes (depth_media_id);
"""

SHARING = """
CREATE TABLE share_links (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    version_id uuid,
    token_hash text NOT NULL,
    label text DEFAULT '' NOT NULL,
    scope text DEFAULT 'view' NOT NULL,
    show_action boolean DEFAULT false NOT NULL,
    show_dialogue boolean DEFAULT false NOT NULL,
    show_notes boolean DEFAULT false NOT NULL,
    show_prompts boolean DEFAULT false NOT NULL,
    is_main boolean DEFAULT false NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT share_links_pkey PRIMARY KEY (id),
    CONSTRAINT share_links_token_hash_unique UNIQUE (token_hash),
    CONSTRAINT share_links_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT share_links_version_id_project_versions_id_fk
        FOREIGN KEY (version_id) REFERENCES project_versions (id) ON DELETE CASCADE
);
CREATE INDEX share_links_project_id_idx ON share_links (project_id);
CREATE INDEX share_links_version_id_idx ON share_links (version_id);
CREATE UNIQUE INDEX share_links_main_unique ON share_links (project_id) WHERE is_main AND revoked_at IS NULL;

CREATE TABLE comments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    version_id uuid,
    share_link_id uuid,
    reply_to uuid,
    panel_id uuid,
    panel_number text DEFAULT '' NOT NULL,
    at_ms integer,
    author_name text NOT NULL,
    by_owner boolean DEFAULT false NOT NULL,
    body text NOT NULL,
    hidden_at timestamptz,
    resolved_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT comments_pkey PRIMARY KEY (id),
    CONSTRAINT comments_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT comments_version_id_project_versions_id_fk
        FOREIGN KEY (version_id) REFERENCES project_versions (id) ON DELETE SET NULL,
    CONSTRAINT comments_share_link_id_share_links_id_fk
        FOREIGN KEY (share_link_id) REFERENCES share_links (id) ON DELETE SET NULL,
    CONSTRAINT comments_reply_to_comments_id_fk
        FOREIGN KEY (reply_to) REFERENCES comments (id) ON DELETE CASCADE
);
CREATE INDEX comments_project_id_created_at_idx ON comments (project_id, created_at);
CREATE INDEX comments_version_id_idx ON comments (version_id);
CREATE INDEX comments_share_link_id_idx ON comments (share_link_id);
CREATE INDEX comments_reply_to_idx ON comments (reply_to);
"""

CREDITS = """
CREATE TABLE credit_warnings (
    user_id text NOT NULL,
    period_start timestamptz NOT NULL,
    monthly integer NOT NULL,
    percent integer NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT credit_warnings_pkey PRIMARY KEY (user_id, period_start, monthly, percent),
    CONSTRAINT credit_warnings_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
"""

_IN_USE = """
CREATE OR REPLACE FUNCTION animatic_media_in_use(candidate uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM images WHERE media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM images WHERE depth_media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE media_id = candidate)
        OR EXISTS (SELECT FROM videos WHERE thumbnail_media_id = candidate)
        {more}
$$;
"""
_BEFORE = """
        OR EXISTS (SELECT FROM videos WHERE poster_media_id = candidate)
        OR EXISTS (SELECT FROM assets WHERE media_id = candidate)
        OR EXISTS (SELECT FROM exports WHERE media_id = candidate)
"""
_OURS = """
        OR EXISTS (SELECT FROM version_takes WHERE media_id = candidate)
        OR EXISTS (SELECT FROM version_takes WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM version_takes WHERE depth_media_id = candidate)
        OR EXISTS (SELECT FROM project_versions WHERE media_id = candidate)
        OR EXISTS (SELECT FROM project_versions WHERE thumbnail_media_id = candidate)
        OR EXISTS (SELECT FROM project_versions WHERE poster_media_id = candidate)
"""

# The columns of files have the names that those of images and videos have: so the triggers are theirs.
FILE_LIFE = """
CREATE TRIGGER animatic_version_takes_deleted AFTER DELETE ON version_takes
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_images_deleted();

CREATE TRIGGER animatic_version_take_changed
    AFTER UPDATE OF media_id, thumbnail_media_id, depth_media_id ON version_takes
    FOR EACH ROW
    WHEN (
        (OLD.media_id, OLD.thumbnail_media_id, OLD.depth_media_id)
        IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id, NEW.depth_media_id)
    )
    EXECUTE FUNCTION animatic_image_changed();

CREATE TRIGGER animatic_versions_deleted AFTER DELETE ON project_versions
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_videos_deleted();

CREATE TRIGGER animatic_version_changed
    AFTER UPDATE OF media_id, thumbnail_media_id, poster_media_id ON project_versions
    FOR EACH ROW
    WHEN (
        (OLD.media_id, OLD.thumbnail_media_id, OLD.poster_media_id)
        IS DISTINCT FROM (NEW.media_id, NEW.thumbnail_media_id, NEW.poster_media_id)
    )
    EXECUTE FUNCTION animatic_video_changed();
"""


def upgrade() -> None:
    for part in (VERSIONS, SHARING, CREDITS, _IN_USE.format(more=_BEFORE + _OURS), FILE_LIFE):
        op.execute(part)


def downgrade() -> None:
    op.execute(_IN_USE.format(more=_BEFORE))
    op.execute("DROP TABLE credit_warnings, comments, share_links, version_takes, project_versions")
    op.execute("ALTER TABLE projects DROP COLUMN numbers_locked_at")
