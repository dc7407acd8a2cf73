"""Settings from the environment and `.env`. Providers' keys stay in the environment."""

from pathlib import Path

from dotenv import load_dotenv
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import BadInput

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Each field is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    data_dir: Path = ROOT / "data"
    text_model: str = "offline"
    image_model: str = "offline"
    text_api_base: str | None = None
    image_api_base: str | None = None
    multi_pass_threshold: int = Field(default=4, ge=1, le=16)
    multi_pass_batch_size: int = Field(default=4, ge=2, le=16)
    max_parallel_calls: int = Field(default=2, ge=1, le=16)
    budget_usd: float | None = Field(default=None, ge=0)
    image_price_usd: float | None = Field(default=None, ge=0)
    distil_token_budget: int = Field(default=2000, ge=200)
    context_tokens: int = Field(default=100_000, ge=4000)
    call_timeout_s: float = Field(default=120, gt=0)
    call_attempts: int = Field(default=4, ge=1, le=10)
    open_sample: bool = True

    @property
    def database_path(self) -> Path:
        return self.data_dir / "studio.duckdb"

    @property
    def media_dir(self) -> Path:
        return self.data_dir / "media"


def load_settings(env_file: Path = ROOT / ".env") -> Settings:
    """Settings of this process; `.env` fills in what the environment leaves open, keys too.

    Raises BadInput naming the variable that cannot be used.
    """
    load_dotenv(env_file, override=False)
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        raise BadInput(
            f"The setting {name} cannot be used: {first['msg'].lower()}.",
            "Correct it in .env or in the environment; .env.example explains each one.",
        ) from error
