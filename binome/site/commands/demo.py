"""`binome demo`: make the demo brand and live through its three months now."""

import argparse
from datetime import datetime

from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("demo", help="make the demo brand (three months lived by the real engine)")
    parser.add_argument("--language", choices=("fr", "en"), default="fr", help="the language the brand speaks")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("system")
        from binome.jobs.demo.building import build_waiting_demo
        from binome.workspaces.clock import live_now

        _open(args.language, live_now())
        told = [0]

        def tell(share: float) -> None:
            if int(share * 10) > told[0]:
                told[0] = int(share * 10)
                print(f"Café Nova: {told[0] * 10} %", flush=True)

        if build_waiting_demo(tell):
            print("The demo brand is ready: open it from the first page.")
        else:
            print("The demo brand is there already: open it from the first page.")
    return 0


def _open(language: str, now: datetime) -> None:
    from binome.workspaces.actions.open_demo import open_demo
    from binome.workspaces.actions.welcome_visitor import welcome_visitor

    owner = welcome_visitor("Café Nova", language=language, now=now, known_as="direction")
    open_demo(owner, language, now=now)
