"""One embedded server: made once, started, adopted when it outlived us, stopped."""

import locale
import os
import secrets
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psutil
import psycopg

from binome.site.home import Home
from binome.site.postgres.place import Place, find_place, make_socket_folder
from binome.site.postgres.postmaster import clear_stale_files, find_postmaster
from binome.site.postgres.problem import PostgresProblem
from binome.site.postgres.roles import ROOT_LOGIN, ensure_roles
from binome.site.secrets_file import Secrets, load_secrets

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
    # A page file read in, or a demo lived, fills empty tables at once: without fresh statistics the planner guesses
    # badly, and pages take seconds.
    "autovacuum_naptime": "10s",
}
START_PATIENCE_S = 60
STOP_PATIENCE_S = 30


class Cluster:
    """The server of a home. Callers hold the home's start lock (see lease.py) around `start` and `stop`."""

    def __init__(self, home: Home, extra: dict[str, str] | None = None) -> None:
        self.place: Place = find_place(home)
        self.secrets: Secrets = load_secrets(home)
        self.settings = SETTINGS | (extra or {})

    @property
    def process(self) -> psutil.Process | None:
        return find_postmaster(self.place.data)

    def start(self) -> Path:
        """Make the server if needed, start it if it is not running; returns its socket folder when it answers."""
        if not (self.place.data / "PG_VERSION").exists():
            self._make()
        sockets = make_socket_folder(self.place)
        if self.process is None:
            clear_stale_files(self.place.data, sockets)
            self._launch(sockets)
        self._wait_until_it_answers(sockets)
        ensure_roles(sockets, self.secrets)
        return sockets

    def stop(self) -> None:
        """Stop the server: clients are cut, everything committed is kept."""
        process = self.process
        if process is None:
            return
        process.send_signal(signal.SIGINT)  # PostgreSQL's "fast" shutdown
        try:
            process.wait(STOP_PATIENCE_S)
        except psutil.TimeoutExpired as error:
            raise PostgresProblem(f"PostgreSQL (process {process.pid}) does not stop; see {self._log}.") from error

    @property
    def _log(self) -> Path:
        return self.place.home.logs / "postgres.log"

    def _make(self) -> None:
        """Run initdb aside and rename, so that a half-made server is never taken for a whole one."""
        if self.place.data.exists():
            raise PostgresProblem(f"{self.place.data} exists and is not a PostgreSQL data folder: move it away.")
        aside = self.place.folder / "data.new"
        shutil.rmtree(aside, ignore_errors=True)
        password_file = self._write_password()
        try:
            self._run_initdb(aside, password_file)
        finally:
            password_file.unlink()
        aside.rename(self.place.data)

    def _write_password(self) -> Path:
        path = self.place.folder / f"password.{secrets.token_hex(4)}"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(self.secrets.postgres_root + "\n")
        self.place.account.own(path)
        return path

    def _run_initdb(self, target: Path, password_file: Path) -> None:
        command = [
            self.place.program("initdb"),
            f"--pgdata={target}",
            f"--username={ROOT_LOGIN}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            f"--lc-ctype={_character_classes()}",
            "--no-instructions",
        ]
        done = subprocess.run(
            command, cwd=self.place.folder, capture_output=True, text=True, **self.place.account.drop()
        )
        if done.returncode != 0:
            raise PostgresProblem(f"PostgreSQL's data folder could not be made:\n{done.stderr.strip()}")

    def _launch(self, sockets: Path) -> None:
        """Start the server in a session of its own, so that the terminal's Ctrl-C does not reach it before us."""
        options = self.settings | {"unix_socket_directories": f'"{sockets}"'}
        command = [self.place.program("postgres"), "-D", str(self.place.data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self._log.open("ab") as log:
            subprocess.Popen(
                command,
                cwd=self.place.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                umask=0o077,
                **self.place.account.drop(),
            )

    def _wait_until_it_answers(self, sockets: Path) -> None:
        deadline = time.monotonic() + START_PATIENCE_S
        while time.monotonic() < deadline:
            try:
                psycopg.connect(**root_login(sockets, self.secrets), connect_timeout=5).close()
                return
            except psycopg.OperationalError as error:
                if "password authentication" in str(error):
                    raise PostgresProblem(f"{self.place.data} was made with other secrets: {error}") from error
                time.sleep(0.02)
        raise PostgresProblem(f"PostgreSQL does not start; its last words are in {self._log}.")


def root_login(sockets: Path, known: Secrets, dbname: str = "postgres") -> dict[str, Any]:
    """Connection parameters of the server's superuser."""
    return {"host": str(sockets), "user": ROOT_LOGIN, "password": known.postgres_root, "dbname": dbname}


def _character_classes() -> str:
    """A UTF-8 locale of this machine, so that text search knows that « and ’ are not letters; else C."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "en_US.UTF-8"):
            try:
                return locale.setlocale(locale.LC_CTYPE, name)
            except locale.Error:
                continue
        return "C"
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
