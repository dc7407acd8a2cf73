"""A process of its own that starts one job on hosted models and ends when its input does.

python -m tests.core.stages.one_run DATA_DIR API_BASE pass_two|frames
"""

import sys
from pathlib import Path

from core.settings import Settings
from core.stages import assets, passes
from core.studio import Studio

LIMITS = {"max_parallel_calls": 1, "multi_pass_threshold": 2, "multi_pass_batch_size": 2}


def main(data_dir: str, api_base: str, what: str) -> None:
    settings = Settings(
        data_dir=Path(data_dir),
        text_model="openai/test-text",
        image_model="openai/gpt-image-2",
        text_api_base=api_base,
        image_api_base=api_base,
        call_attempts=1,
        **LIMITS,
    )
    studio = Studio(settings)
    [project] = studio.store.projects.where()
    if what == "pass_two":
        assets.extract_confirm(studio, project.id)
    else:
        frames = studio.store.frames.of_project(project.id)
        passes.generate_frames(studio, project.id, [frame.id for frame in frames])
    sys.stdin.read()
    studio.close(patience_s=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
