"""`binome bench pages --json`: measure what the product promises about speed."""

import argparse
import gc
import json
import logging

from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction") -> None:
    parser = subparsers.add_parser("bench", help="measure; the last line is JSON")
    parser.add_argument("what", choices=("pages",), help="pages: server time of every page of the demo brand")
    parser.add_argument("--runs", type=int, default=30, help="how often each page is asked for (30)")
    parser.add_argument("--json", action="store_true", help="print nothing but the JSON line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("app")
        from binome.site.benchmarks.pages import measure_pages
        from binome.site.static_files import collect_stale

        collect_stale()
        gc.freeze()  # as the server does once it is loaded
        logging.getLogger("binome.request").setLevel(logging.WARNING)
        pages = measure_pages(args.runs, (lambda line: None) if args.json else print)
        print(json.dumps({"pages": pages}))
    return 0
