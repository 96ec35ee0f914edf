"""A server that speaks fal's queue protocol, on loopback, with faults on a switch; it counts what would be charged."""

import datetime as dt
import ipaddress
import json
import ssl
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

KEY = "id:secret"


@dataclass
class Job:
    endpoint: str
    arguments: dict[str, Any]
    polls: int = 0
    cancelled: bool = False


@dataclass
class FalServer:
    """What the server does and has seen. Tests change it while it runs."""

    port: int = 0
    certificate: Path = Path()
    picture: bytes = b""
    video: bytes = b""
    jobs: dict[str, Job] = field(default_factory=dict)
    """All that was taken: each would be charged."""
    calls: list[str] = field(default_factory=list)
    submits: list[str] = field(default_factory=list)
    """What to do with the next submits: `429`, `500`, `503`;
    `drop`: take it and hang up; `lost`: take it and be silent."""
    polls_in_queue: int = 1
    polls_at_work: int = 1
    logs: list[str] = field(default_factory=lambda: ["step 1/4", "50%|#####     | 2/4"])
    error: tuple[str, str] | None = None
    """COMPLETED with this error and type."""
    result: tuple[int, Any] | None = None
    """Status and body of the answer instead of a good one."""
    status_faults: list[int] = field(default_factory=list)
    file_faults: list[int] = field(default_factory=list)
    """Statuses of the next downloads."""
    outside: str = ""
    """Address of the output instead of our own."""
    on: Callable[[str], None] = lambda step: None
    """Called at each step of a job, before the answer is sent: taken, queued, working, completed, result, file."""

    @property
    def charged(self) -> int:
        """Jobs that were taken and not cancelled."""
        return sum(not job.cancelled for job in self.jobs.values())

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"


@contextmanager
def fal_server(folder: Path) -> Iterator[FalServer]:
    """Run one until the context ends, over TLS, with a certificate of its own."""
    state = FalServer()
    state.certificate, key = _certificate(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(state.certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    state.port = server.server_port
    files = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    files.daemon_threads = True
    threads = [
        threading.Thread(target=one.serve_forever, args=(0.05,), daemon=True) for one in (server, files)
    ]
    for thread in threads:
        thread.start()
    state.outside = f"http://127.0.0.1:{files.server_port}"
    try:
        yield state
    finally:
        for one in (server, files):
            one.shutdown()
            one.server_close()
        for thread in threads:
            thread.join(5)


def _handler(state: FalServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            state.calls.append(f"POST {self.path}")
            if self.headers.get("authorization") != f"Key {KEY}":
                return self._answer(401, {"detail": "Cannot access application. Authentication is required."})
            fault = state.submits.pop(0) if state.submits else ""
            if fault.isdigit():
                return self._answer(int(fault), {"detail": "scripted"})
            request_id = str(uuid.uuid4())
            state.jobs[request_id] = Job(self.path.lstrip("/"), body)
            state.on("taken")
            if fault == "drop":
                return self._hang_up()
            if fault == "lost":
                time.sleep(5)
                return self._hang_up()
            owner, alias = self.path.split("/")[1:3]
            base = f"https://{state.host}/{owner}/{alias}/requests/{request_id}"
            urls = {"response_url": base, "status_url": f"{base}/status", "cancel_url": f"{base}/cancel"}
            return self._answer(
                200, {"status": "IN_QUEUE", "request_id": request_id, "queue_position": 2, **urls}
            )

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            state.calls.append(f"GET {path}")
            if path.startswith("/files/"):
                return self._file(path)
            parts = path.split("/")
            job = state.jobs.get(parts[4]) if len(parts) > 4 else None
            if job is None:
                return self._answer(404, {"detail": "Request not found"})
            return self._status(job) if path.endswith("/status") else self._result(job)

        def do_PUT(self) -> None:
            state.calls.append(f"PUT {self.path}")
            job = state.jobs[self.path.split("/")[4]]
            if job.polls > state.polls_in_queue + state.polls_at_work:
                return self._answer(400, {"status": "ALREADY_COMPLETED"})
            job.cancelled = True
            return self._answer(202, {"status": "CANCELLATION_REQUESTED"})

        def log_message(self, *args: object) -> None: ...

        def _status(self, job: Job) -> None:
            if state.status_faults:
                return self._answer(state.status_faults.pop(0), {"detail": "scripted"})
            job.polls += 1
            logs = [{"message": message, "level": "INFO"} for message in state.logs]
            if job.polls <= state.polls_in_queue:
                state.on("queued")
                return self._answer(202, {"status": "IN_QUEUE", "queue_position": 2, "logs": None})
            if job.polls <= state.polls_in_queue + state.polls_at_work:
                state.on("working")
                return self._answer(202, {"status": "IN_PROGRESS", "logs": logs})
            state.on("completed")
            done: dict[str, Any] = {"status": "COMPLETED", "logs": logs, "metrics": {"inference_time": 0.3}}
            if state.error:
                done |= {"error": state.error[0], "error_type": state.error[1]}
            return self._answer(200, done)

        def _result(self, job: Job) -> None:
            state.on("result")
            if state.result is not None:
                return self._answer(*state.result)
            if "image-to-video" in job.endpoint or "i2v" in job.endpoint:
                file = {"url": f"{state.outside}/files/v.mp4", "content_type": "video/mp4"}
                return self._answer(200, {"video": file, "seed": job.arguments.get("seed", 7)})
            file = {"url": f"{state.outside}/files/x.png", "content_type": "image/png"}
            return self._answer(200, {"images": [file], "seed": job.arguments.get("seed", 7)})

        def _file(self, path: str) -> None:
            state.on("file")
            if state.file_faults:
                return self._answer(state.file_faults.pop(0), {"detail": "gone"})
            body = state.video if path.endswith(".mp4") else state.picture
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return None

        def _answer(self, status: int, body: Any) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def _hang_up(self) -> None:
            self.close_connection = True
            self.connection.close()

    return Handler


def _certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "fal.pem", folder / "fal.key"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return paths
