"""Structured replies: a reply type as a strict JSON schema, and a model's words as that type."""

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from core.errors import BadReply

Reply = TypeVar("Reply", bound=BaseModel)

# Strict mode takes no defaults and no string lengths; validation still checks both.
NOT_STRICT = {"default", "title", "minLength", "maxLength", "examples"}
CODE_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)


def strict_schema(reply_type: type[BaseModel]) -> dict[str, Any]:
    """Its JSON schema with every property required and none other allowed."""
    return _strict(reply_type.model_json_schema())


def response_format(reply_type: type[BaseModel]) -> dict[str, Any]:
    """The same as the OpenAI protocol asks for it."""
    named = {"name": reply_type.__name__, "schema": strict_schema(reply_type), "strict": True}
    return {"type": "json_schema", "json_schema": named}


def read_reply(text: str, reply_type: type[Reply]) -> Reply:
    """The reply in `text`, in a code fence or not. Raises BadReply saying what is wrong."""
    fence = CODE_FENCE.match(text)
    try:
        return reply_type.model_validate_json(fence[1] if fence else text)
    except ValidationError as error:
        faults = [
            f"{'.'.join(str(part) for part in fault['loc']) or 'the whole'}: {fault['msg']}"
            for fault in error.errors(include_url=False, include_input=False)[:3]
        ]
        raise BadReply("; ".join(faults)) from error


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key not in NOT_STRICT}
    for names in {"properties", "$defs"} & kept.keys():
        kept[names] = {name: _strict(schema) for name, schema in kept[names].items()}
    kept = {k: v if k in ("properties", "$defs") else _strict(v) for k, v in kept.items()}
    if kept.get("type") == "object":
        kept["required"] = list(kept.get("properties", {}))
        kept["additionalProperties"] = False
    return kept
