"""The tables: the seed's seven first, with what we added to them, then ours."""

from animatic.models.api_key import ApiKey
from animatic.models.asset import Asset
from animatic.models.base import Base
from animatic.models.breakdown import Breakdown
from animatic.models.clerk_user import ClerkUser
from animatic.models.comment import Comment
from animatic.models.conversion import Conversion
from animatic.models.conversion_progress import ConversionProgress
from animatic.models.credit_entry import CreditEntry
from animatic.models.credit_warning import CreditWarning
from animatic.models.data_export import DataExport
from animatic.models.engine_timing import EngineTiming
from animatic.models.export import Export
from animatic.models.file_removal import FileRemoval
from animatic.models.idempotency_key import IdempotencyKey
from animatic.models.image import Image
from animatic.models.image_to_video_mapping import ImageToVideoMapping
from animatic.models.login_session import LoginSession
from animatic.models.mail import Mail
from animatic.models.media import Media
from animatic.models.one_time_token import OneTimeToken
from animatic.models.panel import Panel
from animatic.models.password import Password
from animatic.models.project import Project
from animatic.models.project_version import ProjectVersion
from animatic.models.prompt_expansion import PromptExpansion
from animatic.models.queue_clock import QueueClock
from animatic.models.queue_turn import QueueTurn
from animatic.models.share_link import ShareLink
from animatic.models.sign_in_attempt import SignInAttempt
from animatic.models.throttle_event import ThrottleEvent
from animatic.models.user import User
from animatic.models.user_activity_log import UserActivityLog
from animatic.models.version_take import VersionTake
from animatic.models.video import Video
from animatic.models.webhook_delivery import WebhookDelivery
from animatic.models.webhook_endpoint import WebhookEndpoint
from animatic.models.webhook_receipt import WebhookReceipt

__all__ = [
    "ApiKey",
    "Asset",
    "Base",
    "Breakdown",
    "ClerkUser",
    "Comment",
    "Conversion",
    "ConversionProgress",
    "CreditEntry",
    "CreditWarning",
    "DataExport",
    "EngineTiming",
    "Export",
    "FileRemoval",
    "IdempotencyKey",
    "Image",
    "ImageToVideoMapping",
    "LoginSession",
    "Mail",
    "Media",
    "OneTimeToken",
    "Panel",
    "Password",
    "Project",
    "ProjectVersion",
    "PromptExpansion",
    "QueueClock",
    "QueueTurn",
    "ShareLink",
    "SignInAttempt",
    "ThrottleEvent",
    "User",
    "UserActivityLog",
    "VersionTake",
    "Video",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookReceipt",
]
