"""`binome openapi`."""

import json
import subprocess
import sys


def test_the_description_is_printed_the_same_each_time() -> None:
    command = [sys.executable, "-m", "binome.site", "openapi"]
    first, second = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    assert first == second
    assert "/api/v1/brands/{slug}/posts/bulk" in json.loads(first)["paths"]
