"""The seed's seven tables.

Exactly as Drizzle creates them; nothing here may ever change.
"""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE users (
    id text PRIMARY KEY NOT NULL,
    email text NOT NULL,
    first_name text,
    last_name text,
    image_url text,
    subscription_tier text DEFAULT 'free' NOT NULL,
    monthly_credits integer DEFAULT 20 NOT NULL,
    credits_used integer DEFAULT 0 NOT NULL,
    last_reset_date timestamp DEFAULT now() NOT NULL,
    created_at timestamp DEFAULT now() NOT NULL,
    updated_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT users_email_unique UNIQUE (email)
);

CREATE TABLE projects (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    name text NOT NULL,
    description text,
    is_public boolean DEFAULT false NOT NULL,
    shareable_link text,
    created_at timestamp DEFAULT now() NOT NULL,
    updated_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT projects_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE conversions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    project_id uuid,
    type text NOT NULL,
    status text DEFAULT 'pending' NOT NULL,
    input_text text,
    parameters jsonb,
    result_url text,
    error_message text,
    started_at timestamp,
    completed_at timestamp,
    created_at timestamp DEFAULT now() NOT NULL,
    updated_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT conversions_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT conversions_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE
);

CREATE TABLE images (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    project_id uuid,
    conversion_id uuid,
    url text NOT NULL,
    thumbnail_url text,
    width integer,
    height integer,
    format text,
    style text,
    aspect_ratio text,
    created_at timestamp DEFAULT now() NOT NULL,
    updated_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT images_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT images_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT images_conversion_id_conversions_id_fk
        FOREIGN KEY (conversion_id) REFERENCES conversions (id) ON DELETE CASCADE
);

CREATE TABLE videos (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    project_id uuid,
    conversion_id uuid,
    url text NOT NULL,
    thumbnail_url text,
    duration integer,
    width integer,
    height integer,
    format text,
    created_at timestamp DEFAULT now() NOT NULL,
    updated_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT videos_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT videos_project_id_projects_id_fk
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT videos_conversion_id_conversions_id_fk
        FOREIGN KEY (conversion_id) REFERENCES conversions (id) ON DELETE CASCADE
);

CREATE TABLE image_to_video_mappings (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    video_id uuid NOT NULL,
    image_id uuid NOT NULL,
    sequence_order integer NOT NULL,
    duration_ms integer,
    created_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT image_to_video_mappings_video_id_videos_id_fk
        FOREIGN KEY (video_id) REFERENCES videos (id) ON DELETE CASCADE,
    CONSTRAINT image_to_video_mappings_image_id_images_id_fk
        FOREIGN KEY (image_id) REFERENCES images (id) ON DELETE CASCADE
);

CREATE TABLE user_activity_logs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    action text NOT NULL,
    details jsonb,
    ip_address text,
    user_agent text,
    created_at timestamp DEFAULT now() NOT NULL,
    CONSTRAINT user_activity_logs_user_id_users_id_fk
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
"""

INDEXES = """
CREATE INDEX users_email_idx ON users (email);
CREATE INDEX projects_user_id_idx ON projects (user_id);
CREATE INDEX conversions_user_id_idx ON conversions (user_id);
CREATE INDEX conversions_project_id_idx ON conversions (project_id);
CREATE INDEX images_user_id_idx ON images (user_id);
CREATE INDEX images_project_id_idx ON images (project_id);
CREATE INDEX images_conversion_id_idx ON images (conversion_id);
CREATE INDEX videos_user_id_idx ON videos (user_id);
CREATE INDEX videos_project_id_idx ON videos (project_id);
CREATE INDEX videos_conversion_id_idx ON videos (conversion_id);
CREATE INDEX image_to_video_mappings_video_id_idx ON image_to_video_mappings (video_id);
CREATE INDEX image_to_video_mappings_image_id_idx ON image_to_video_mappings (image_id);
CREATE INDEX user_activity_logs_user_id_idx ON user_activity_logs (user_id);
CREATE INDEX user_activity_logs_action_idx ON user_activity_logs (action);
"""


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(INDEXES)


def downgrade() -> None:
    op.execute(
        "DROP TABLE user_activity_logs, image_to_video_mappings, videos, images, conversions, projects, users"
    )
