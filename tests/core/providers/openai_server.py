"""A real HTTP server on loopback that speaks the OpenAI protocol, for tests.

    with OpenAIServer(lambda request: {"shots": []}) as server:
        server.queue(failure(429, headers={"Retry-After": "1"}), chat("not JSON"))
        LiteLLMText("openai/gpt-5-mini", api_base=server.api_base, …).run(task)
        assert server.requests[0].json["model"] == "gpt-5-mini"

Queued answers go first, one a request. Then chat completions say what the callable returns for the
request (text, or anything JSON), and image calls answer with a small picture. Gemini's
`generateContent` is answered too. `meanwhile` is called with every request before its answer: it
can do what somebody else would while a call is under way, and answer itself.
"""

import base64
import json
import re
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import Any

from PIL import Image
from pydantic import BaseModel


@dataclass(frozen=True)
class Request:
    """One request received. `json` is the body; a multipart body is in `form` and `files`."""

    path: str
    headers: dict[str, str]
    json: dict[str, Any] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)
    files: list[bytes] = field(default_factory=list)


@dataclass(frozen=True)
class Answer:
    """One answer. `hang` keeps the caller waiting until the server closes."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hang: bool = False


def chat(
    content: str | None,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    images: tuple[str, ...] = (),
    tokens: tuple[int, int] = (100, 20),
) -> Answer:
    """A chat completion; `images` are URLs, as OpenRouter returns them."""
    message: dict[str, Any] = {"role": "assistant", "content": content, "refusal": refusal}
    if images:
        message["images"] = [{"type": "image_url", "image_url": {"url": url}} for url in images]
    return Answer(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "served",
            "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}],
            "usage": {
                "prompt_tokens": tokens[0],
                "completion_tokens": tokens[1],
                "total_tokens": sum(tokens),
            },
        }
    )


def pictures(*images: bytes, urls: tuple[str, ...] = ()) -> Answer:
    """What the images endpoints return."""
    items = [{"b64_json": base64.b64encode(image).decode()} for image in images]
    usage = {
        "input_tokens": 10,
        "output_tokens": 100,
        "total_tokens": 110,
        "input_tokens_details": {"text_tokens": 10, "image_tokens": 0},
    }
    return Answer({"created": 1, "data": items + [{"url": url} for url in urls], "usage": usage})


def gemini_picture(image: bytes) -> Answer:
    """What Gemini's `generateContent` returns for an image model."""
    part = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(image).decode()}}
    return Answer(
        {
            "candidates": [
                {"content": {"role": "model", "parts": [part]}, "finishReason": "STOP", "index": 0}
            ],
            "usageMetadata": {
                "promptTokenCount": 10,
                "candidatesTokenCount": 1290,
                "totalTokenCount": 1300,
            },
        }
    )


def failure(
    status: int, message: str = "Something failed.", *, code: str = "", **headers: str
) -> Answer:
    """An error as the API reports it; headers as keywords, `retry_after="2"` for Retry-After."""
    error = {"message": message, "type": "error", "param": None, "code": code or None}
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    return Answer({"error": error}, status, named)


def picture(width_px: int = 24, height_px: int = 24, colour: str = "teal") -> bytes:
    """A small PNG."""
    out = BytesIO()
    Image.new("RGB", (width_px, height_px), colour).save(out, "PNG")
    return out.getvalue()


class OpenAIServer:
    """See the module. `requests` are all those received, in order, `most_at_once` how many were
    under way together; `files` and `redirects` answer a GET of their path."""

    def __init__(self, reply: Callable[[Request], Any] = lambda request: "Hello.") -> None:
        self.requests: list[Request] = []
        self.files: dict[str, bytes] = {}
        self.redirects: dict[str, str] = {}
        self.meanwhile: Callable[[Request], Answer | None] = lambda request: None
        self.most_at_once = 0
        self._at_once = 0
        self._counting = threading.Lock()
        self._reply = reply
        self._queue: deque[Answer] = deque()
        self._closing = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._connection())
        self._http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._http.server_port}"
        self.api_base = f"{self.origin}/v1"

    def __enter__(self) -> "OpenAIServer":
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._closing.set()
        self._http.shutdown()
        self._http.server_close()

    def queue(self, *answers: Answer) -> None:
        self._queue.extend(answers)

    def counted(self, request: Request) -> Answer:
        """The answer, and how many are being answered now."""
        with self._counting:
            self.requests.append(request)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            return self.meanwhile(request) or self.answer(request)
        finally:
            with self._counting:
                self._at_once -= 1

    def answer(self, request: Request) -> Answer:
        """The next queued answer, else the useful one for this path."""
        if self._queue:
            return self._queue.popleft()
        if request.path.endswith("/chat/completions"):
            said = self._reply(request)
            if isinstance(said, Answer):
                return said
            if isinstance(said, BaseModel):
                said = said.model_dump(mode="json")
            return chat(said if isinstance(said, str) else json.dumps(said))
        if "/images/" in request.path:
            size = (request.json or request.form).get("size", "")
            sides = [int(side) // 32 for side in re.findall(r"\d+", size)] or [32, 32]
            return pictures(picture(*sides))
        if request.path.split("?")[0].endswith(":generateContent"):
            return gemini_picture(picture())
        return failure(404, f"Nothing is served at {request.path}.")

    def _connection(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Connection(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = server.counted(_read(self.path, dict(self.headers), body))
                if answer.hang:
                    server._closing.wait()
                    self.close_connection = True
                    return
                text = json.dumps(answer.body).encode()
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(text)))
                with suppress(ConnectionError):  # who asked may be gone by now
                    self.end_headers()
                    self.wfile.write(text)

            def do_GET(self) -> None:
                server.requests.append(Request(self.path, dict(self.headers)))
                found = server.files.get(self.path, b"")
                moved = server.redirects.get(self.path)
                self.send_response(302 if moved else 200 if found else 404)
                self.send_header("Location", moved or self.path)
                self.send_header("Content-Length", str(len(found)))
                self.end_headers()
                self.wfile.write(found)

            def log_message(self, *args: object) -> None:
                """Tests read `requests` instead."""

        return Connection


def _read(path: str, headers: dict[str, str], body: bytes) -> Request:
    headers = {name.lower(): value for name, value in headers.items()}
    kind = headers.get("content-type", "")
    if not kind.startswith("multipart/form-data"):
        return Request(path, headers, json=json.loads(body))
    boundary = b"--" + kind.split("boundary=")[1].strip('"').encode()
    form: dict[str, str] = {}
    files: list[bytes] = []
    for part in body.split(boundary)[1:-1]:
        head, content = part.split(b"\r\n\r\n", 1)
        content = content.removesuffix(b"\r\n")
        if b"filename=" in head:
            files.append(content)
        else:
            form[re.search(r'name="([^"]*)"', head.decode())[1]] = content.decode()
    return Request(path, headers, form=form, files=files)
