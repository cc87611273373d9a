"""`binome openapi`: print the description of the API."""

import argparse
import json

from binome.site.session import use_django


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("openapi", help="print the description of the API (OpenAPI, JSON)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """The same code prints the same bytes."""
    use_django("app")
    from binome.api.v1.service import api

    print(json.dumps(api.get_openapi_schema(), indent=2, ensure_ascii=False, sort_keys=True, default=str))
    return 0
