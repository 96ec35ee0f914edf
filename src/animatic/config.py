"""Settings: every variable of the environment, once.

Variables of outside services have their usual names (`DATABASE_URL`, `FAL_KEY`); ours begin with `ANIMATIC_`.
Nothing is read at import: a process makes one `Settings()` at its start and hands it on.
"""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import BaseModel, Field, PositiveFloat, PositiveInt, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from animatic.vocabulary import Tier

GIGABYTE = 1_000_000_000
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104  # to tell that somebody listens there
"""Addresses to listen on that only this machine reaches."""

Secret = Annotated[SecretStr | None, Field(default=None)]


class TierLimits(BaseModel, frozen=True):
    """What a subscription tier gives."""

    monthly_credits: int = Field(ge=0, description="Successful conversions a month.")
    picture_long_edge: PositiveInt = Field(description="Long edge of a picture, in pixels, at most.")
    video_short_edge: PositiveInt = Field(description="Short edge of a video, in pixels, at most.")
    panels_per_video: PositiveInt = Field(description="Panels in one video, at most.")
    queue_weight: PositiveFloat = Field(description="Share of the queue, relative to the other tiers.")
    storage_bytes: PositiveInt | None = Field(
        default=None, description="Bytes of stored files, at most. Unset: without limit."
    )


class Tiers(BaseModel, frozen=True):
    """The limits of every tier. One number is changed by, say, `ANIMATIC_TIERS__FREE__MONTHLY_CREDITS=50`."""

    free: TierLimits = TierLimits(
        monthly_credits=20,
        picture_long_edge=1344,
        video_short_edge=720,
        panels_per_video=60,
        queue_weight=1,
        storage_bytes=1 * GIGABYTE,
    )
    basic: TierLimits = TierLimits(
        monthly_credits=200,
        picture_long_edge=2048,
        video_short_edge=1080,
        panels_per_video=300,
        queue_weight=4,
        storage_bytes=20 * GIGABYTE,
    )
    pro: TierLimits = TierLimits(
        monthly_credits=400,
        picture_long_edge=3840,
        video_short_edge=2160,
        panels_per_video=1000,
        queue_weight=8,
    )

    def of(self, tier: str) -> TierLimits:
        """The limits of a tier; of the free one for a name that we don't know (another client wrote it)."""
        match tier:
            case Tier.PRO:
                return self.pro
            case Tier.BASIC:
                return self.basic
            case _:
                return self.free


class Settings(BaseSettings):
    """All that an operator can set. A field's description is its documentation."""

    model_config = SettingsConfigDict(
        env_prefix="ANIMATIC_",
        env_nested_delimiter="__",
        nested_model_default_partial_update=True,
        env_ignore_empty=True,
        validate_by_name=True,
        validate_by_alias=True,
        frozen=True,
        extra="ignore",
    )

    # Where things are kept
    data_dir: Path = Field(
        default_factory=lambda: user_data_path("animatic", appauthor=False),
        description="Folder of the embedded database and of the stored files.",
    )
    database_url: Secret = Field(
        validation_alias="DATABASE_URL",
        description="PostgreSQL 15 or newer; may go through a pooler. Unset: the embedded PostgreSQL.",
    )
    database_url_direct: Secret = Field(
        validation_alias="DATABASE_URL_DIRECT",
        description="The same database without pooler, for workers, migrations and notifications."
        " Needed when DATABASE_URL is a pooler's.",
    )
    database_pool_size: PositiveInt = Field(
        default=10, description="Connections that one process keeps to the database."
    )
    database_pool_overflow: int = Field(
        default=10, ge=0, description="Connections that one process may open beyond these, for a moment."
    )
    old_postgres: Path | None = Field(
        default=None,
        description="Folder of an earlier PostgreSQL's programs, to take over an embedded database that it made."
        " Unset: the system's usual places.",
    )
    migrate_at_start: bool = Field(
        default=True,
        description="Whether processes bring the database to the newest schema when they start."
        " Otherwise: `animatic db upgrade`.",
    )

    # The server
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    public_url: str | None = Field(
        default=None,
        description="Address under which people reach this installation, for links. Unset: where it listens.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severity of what is logged."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="Log lines for people, or JSON objects for a collector."
    )
    signup: Literal["open", "invite", "closed"] | None = Field(
        default=None,
        description="Who may make an account. Unset: open on a loopback address, closed otherwise.",
    )
    rate_limit_user: PositiveInt = Field(
        default=100,
        description="JSON calls a minute of one signed-in user, at most, for each server process.",
    )
    rate_limit_anonymous: PositiveInt = Field(
        default=20,
        description="JSON calls a minute of one address that isn't signed in, at most, for each server"
        " process.",
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Origins, separated by commas, whose web pages may call the API, like https://example.com.",
    )
    secret_key: Secret = Field(
        description="Signs links to media. Needed when several machines serve one installation; unset: a key"
        " in the data directory.",
    )
    media_link_seconds: int = Field(
        default=3600, ge=60, le=7 * 86_400, description="How long a signed link to media lives at least."
    )
    asset_max_bytes: PositiveInt = Field(
        default=500_000_000, description="Bytes of one uploaded sound or video clip, at most."
    )
    event_streams_per_user: PositiveInt = Field(
        default=20, description="Open event streams of one user in one process, at most."
    )

    self_service_tiers: bool = Field(
        default=False,
        description="Whether users may put themselves on any subscription tier. Otherwise an administrator does,"
        " or Clerk's billing.",
    )
    activity_days: PositiveInt = Field(default=365, description="Days for which the activity log is kept.")
    deleted_days: int = Field(
        default=30,
        ge=0,
        le=3650,
        description="Days for which deleted projects, images, videos and conversions can be brought back.",
    )
    data_export_days: int = Field(
        default=7, ge=1, le=90, description="Days for which an archive of a user's data can be downloaded."
    )
    signups_per_hour: PositiveInt = Field(
        default=20,
        description="Accounts an hour that may be made from one address, at most, over all processes.",
    )
    submits_per_minute: PositiveInt = Field(
        default=120,
        description="Orders of conversions a minute of one user, at most, over all processes. A whole storyboard"
        " is one order.",
    )
    metrics_token: Secret = Field(
        description="What a scraper of /metrics must send as Authorization: Bearer …. Unset: only this machine may"
        " read them."
    )

    # The worker
    worker_concurrency: PositiveInt = Field(
        default=2, description="Pictures that one worker draws at the same time."
    )
    worker_renders: PositiveInt = Field(
        default=1,
        description="Videos that one worker renders at the same time. One keeps two processors busy.",
    )
    worker_remote: PositiveInt = Field(
        default=8, description="Conversions at providers that one worker waits for at the same time."
    )
    conversion_attempts: PositiveInt = Field(
        default=5, description="Runs of a conversion before it fails, whatever ends them."
    )
    conversion_retry_pause: PositiveFloat = Field(
        default=2,
        description="Seconds before a run that failed for a passing reason is tried again; doubled each time.",
    )
    worker_dead_after: float = Field(
        default=30, ge=2, description="Seconds without a heartbeat after which a worker's jobs are run again."
    )
    resident_idle_seconds: PositiveFloat = Field(
        default=600, description="Seconds without an order after which a local model is unloaded."
    )
    conversion_silence: PositiveFloat = Field(
        default=900, description="Seconds without any word of an engine after which its run is tried again."
    )

    # Engines
    engines: list[str] | None = Field(
        default=None,
        description='Engines that may be used: ["storyboard", "film"]. Unset: all that are installed.',
    )
    image_engine: str = Field(default="storyboard", description="Engine of pictures, unless said otherwise.")
    video_engine: str = Field(default="film", description="Engine of videos, unless said otherwise.")
    image_fallbacks: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Engines, separated by commas, that take over in this order when that of a picture fails for"
        " good. Orders may name others, or none.",
    )
    video_fallbacks: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="The same for clips."
    )
    engine_costs: dict[str, PositiveInt] = Field(
        default={}, description='Credits of one conversion by engine: {"fal": 3}. The others cost 1.'
    )

    film_cache_bytes: int = Field(
        default=2_000_000_000,
        ge=0,
        description="Bytes of rendered parts that are kept, so that a film of which one panel changed is rendered"
        " again in no time. 0 keeps none.",
    )

    export_days: int = Field(
        default=7, ge=1, le=365, description="Days for which an exported file can be downloaded."
    )

    # Messages out
    smtp_host: str | None = Field(
        default=None, description="SMTP server for e-mail to users. Unset: none is sent."
    )
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Its port.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the connection to it is protected."
    )
    smtp_username: str | None = Field(default=None, description="For servers that want one.")
    smtp_password: Secret = Field(description="The password of that name.")
    smtp_sender: str = Field(
        default="Animatic <animatic@localhost>", description="Who the messages are from."
    )
    webhooks_allow_loopback: bool = Field(
        default=False,
        description="For development: webhooks may go to this machine itself, and without TLS.",
    )

    # Tiers
    tiers: Tiers = Field(default=Tiers(), description="What each subscription tier gives.")

    # Storage
    s3_bucket: str | None = Field(
        default=None,
        validation_alias="S3_BUCKET",
        description="Bucket for the stored files. Unset: a folder of the data directory.",
    )
    s3_prefix: str = Field(
        default="", validation_alias="S3_PREFIX", description="What the name of every object begins with."
    )
    s3_region: str | None = Field(
        default=None, validation_alias="S3_REGION", description="Region of the bucket."
    )
    s3_endpoint_url: str | None = Field(
        default=None,
        validation_alias="S3_ENDPOINT_URL",
        description="Address of an S3-compatible service. Unset: Amazon's.",
    )
    s3_access_key_id: Secret = Field(
        validation_alias="S3_ACCESS_KEY_ID", description="Key id. Unset: AWS's own sources of credentials."
    )
    s3_secret_access_key: Secret = Field(
        validation_alias="S3_SECRET_ACCESS_KEY", description="The key of that id."
    )

    # Outside services
    clerk_publishable_key: str | None = Field(
        default=None,
        validation_alias="CLERK_PUBLISHABLE_KEY",
        description="Sign-in by Clerk, for the studio. Unset: accounts of our own.",
    )
    clerk_secret_key: Secret = Field(
        validation_alias="CLERK_SECRET_KEY", description="Clerk's key for the server."
    )
    clerk_webhook_signing_secret: Secret = Field(
        validation_alias="CLERK_WEBHOOK_SIGNING_SECRET",
        description="What Clerk signs its webhooks with.",
    )
    clerk_api_url: str = Field(
        default="https://api.clerk.com/v1",
        validation_alias="CLERK_API_URL",
        description="Clerk's Backend API.",
    )
    clerk_portal_url: str | None = Field(
        default=None,
        validation_alias="CLERK_PORTAL_URL",
        description="Clerk's account portal, where users change their plan, like https://accounts.example.com/user."
        " Unset: they do in the studio.",
    )
    clerk_issuer: str | None = Field(
        default=None,
        validation_alias="CLERK_ISSUER",
        description="Issuer of Clerk's session tokens. Unset: the frontend address in CLERK_PUBLISHABLE_KEY.",
    )
    clerk_authorized_parties: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="CLERK_AUTHORIZED_PARTIES",
        description="Origins, separated by commas, whose session tokens are taken. Unset: the public URL.",
    )
    fal_key: Secret = Field(validation_alias="FAL_KEY", description="Hosted generative models by fal.")
    fal_image_model: str = Field(
        default="fal-ai/flux/dev", description="Endpoint of fal that draws pictures, unless said otherwise."
    )
    fal_video_model: str = Field(
        default="fal-ai/kling-video/v2.1/standard/image-to-video",
        description="Endpoint of fal that makes clips, unless said otherwise.",
    )
    fal_endpoints: Path | None = Field(
        default=None,
        description="File (TOML) that describes more endpoints of fal, or those that we know anew.",
    )
    fal_poll_seconds: PositiveFloat = Field(
        default=1.5, description="Seconds between two looks at a job in fal's queue."
    )
    diffusers_image_models: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Local text-to-image models, separated by commas: folders, or names at the hub. The first is"
        " the default.",
    )
    diffusers_video_models: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Local image-to-video models, likewise."
    )
    diffusers_device: str | None = Field(
        default=None, description="cuda, cuda:1, mps or cpu. Unset: the best that there is."
    )
    diffusers_offload: Literal["auto", "none", "model", "sequential"] = Field(
        default="auto",
        description="Whether parts of a model wait in the machine's memory until the card needs them: slower, and"
        " needs less of the card.",
    )
    diffusers_steps: PositiveInt | None = Field(
        default=None, description="Steps of one picture or clip. Unset: the model's own number."
    )
    diffusers_frame_rate: PositiveInt = Field(default=24, description="Frames a second of local clips.")
    diffusers_most_frames: int = Field(
        default=121, ge=2, description="Frames of one local clip, at most; more memory for more."
    )
    diffusers_video_long_edge: int = Field(
        default=768, ge=32, description="Pixels of the longer side of local clips, at most."
    )
    diffusers_threads: PositiveInt | None = Field(
        default=None, description="Threads on a processor. Unset: as many as it has cores."
    )
    diffusers_offline: bool = Field(
        default=False, description="Whether models may only come from this machine, never from the hub."
    )
    openai_base_url: str | None = Field(
        default=None,
        validation_alias="OPENAI_BASE_URL",
        description="A server of images in OpenAI's manner, like https://api.openai.com/v1."
        " Unset: OpenAI's own, if there is a key.",
    )
    openai_api_key: Secret = Field(validation_alias="OPENAI_API_KEY", description="Its key, if it wants one.")
    openai_image_model: str = Field(default="gpt-image-1", description="Model that it draws with.")
    openai_image_sizes: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("1024x1024", "1536x1024", "1024x1536"),
        description="Sizes that the model can draw, separated by commas; `any` if it draws all.",
    )
    openai_free: bool = Field(
        default=False,
        description="Whether pictures of that server cost nothing, so that one whose answer got lost may be"
        " asked for again.",
    )
    openai_image_usd: Decimal | None = Field(
        default=None,
        ge=0,
        decimal_places=6,
        description="US dollars that a picture of that server costs, as its price list says. Unset: unknown.",
    )
    chat_model: str | None = Field(
        default=None,
        description="A language model that may break scripts down and expand prompts. Unset: none is asked.",
    )
    chat_base_url: str | None = Field(
        default=None,
        description="Its server, which speaks OpenAI's chat protocol, like http://localhost:11434/v1."
        " Unset: OpenAI's own.",
    )
    chat_api_key: Secret = Field(
        default=None,
        description="Its key, if it wants one. Unset: OPENAI_API_KEY, for OpenAI's own server alone.",
    )
    chat_seconds: PositiveFloat = Field(default=120, description="How long it may take for one answer.")
    chat_tokens: PositiveInt = Field(default=8_000, description="Tokens of one answer, at most.")
    chat_expand: bool = Field(
        default=False,
        description="Whether it expands the prompts of generative engines, unless an order says otherwise.",
    )
    engines_allow_loopback: bool = Field(
        default=False,
        description="For development: results of providers may be fetched from this machine itself, and"
        " without TLS.",
    )

    @field_validator("cors_origins", "clerk_authorized_parties", mode="before")
    @classmethod
    def _origins(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        origins = [origin.strip().rstrip("/") for origin in value.split(",") if origin.strip()]
        for origin in origins:
            parts = urlsplit(origin)
            if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
                raise ValueError(f"{origin!r} is no origin: write it like https://example.com")
        return origins

    @field_validator(
        "image_fallbacks",
        "video_fallbacks",
        "diffusers_image_models",
        "diffusers_video_models",
        mode="before",
    )
    @classmethod
    def _names(cls, value: object) -> object:
        return (
            [name.strip() for name in value.split(",") if name.strip()] if isinstance(value, str) else value
        )

    @field_validator("openai_image_sizes", mode="before")
    @classmethod
    def _sizes(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        sizes = [size.strip().lower() for size in value.split(",") if size.strip()]
        for size in sizes:
            width, x, height = size.partition("x")
            if size != "any" and not (
                x and width.isdigit() and height.isdigit() and int(width) and int(height)
            ):
                raise ValueError(f"{size!r} is no size: write it like 1024x1024")
        return sizes

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("database_url", "database_url_direct")
    @classmethod
    def _postgresql(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and urlsplit(value.get_secret_value()).scheme not in {"postgresql", "postgres"}:
            raise ValueError("must begin with postgresql://")
        return value

    @model_validator(mode="after")
    def _no_pooler_alone(self) -> Self:
        if self.database_url is None:
            if self.database_url_direct is not None:
                raise ValueError("DATABASE_URL_DIRECT is set without DATABASE_URL: set both, or neither.")
        elif self.database_url_direct is None and is_pooler(self.database_url.get_secret_value()):
            raise ValueError(
                "DATABASE_URL goes through a pooler (-pooler in its host), which passes on neither"
                " notifications nor locks. Set DATABASE_URL_DIRECT too: the same address without -pooler."
            )
        return self

    @property
    def sign_up_mode(self) -> Literal["open", "invite", "closed"]:
        """Who may make an account."""
        if self.signup is not None:
            return self.signup
        return "open" if self.is_loopback else "closed"

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine itself reaches the server."""
        return self.host in LOOPBACK

    @property
    def address(self) -> str:
        """Under which people reach this installation; without a slash at the end."""
        if self.public_url is not None:
            return self.public_url.rstrip("/")
        host = "localhost" if self.host in EVERYWHERE else f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def uses_engine(self, name: str) -> bool:
        """Whether the operator lets people use this engine."""
        return self.engines is None or name in self.engines

    @property
    def embedded(self) -> bool:
        """Whether the database is the embedded PostgreSQL."""
        return self.database_url is None

    @property
    def clerk(self) -> bool:
        """Whether Clerk signs people in."""
        return self.clerk_secret_key is not None

    @property
    def film_cache_dir(self) -> Path:
        """Folder of the rendered parts of films; it may be emptied at any time."""
        return self.data_dir / "cache" / "film"

    @property
    def media_dir(self) -> Path:
        """Folder of the stored files, unless they are in a bucket."""
        return self.data_dir / "media"


def is_pooler(url: str) -> bool:
    """Whether a database's address is that of a transaction pooler, as Neon names them."""
    host = urlsplit(url).hostname or ""
    return host.split(".")[0].endswith("-pooler")
