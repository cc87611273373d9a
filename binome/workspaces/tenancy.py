"""What a migration adds to a brand's table so that the database itself keeps brands apart.

    operations = [
        migrations.CreateModel("Objective", ...),
        BrandTable("planning_objective"),
        BrandForeignKey("planning_kpi", "objective_id", "planning_objective"),
    ]

The application's login owns nothing and cannot bypass row-level security; it sees the brands of its scope. The
workers' login has its own policy, for named tasks. One policy a login: an OR between them would cost the index.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.migrations.operations.base import Operation

SCOPED_BRANDS = "(SELECT NULLIF(current_setting('binome.brands', true), '')::uuid[])"
SYSTEM_TASK = "(SELECT NULLIF(current_setting('binome.task', true), '')) IS NOT NULL"


class _OwnerSQL(Operation):
    """Statements written when the migration runs, because the roles' names belong to the installation."""

    reduces_to_sql = True
    reversible = False

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Models do not change."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Run the statements."""
        for statement in self._statements():
            schema_editor.execute(statement, None)

    def describe(self) -> str:
        """What `migrate` prints."""
        return f"{type(self).__name__} {self.table}"

    def _statements(self) -> list[str]:
        raise NotImplementedError


class BrandTable(_OwnerSQL):
    """Leads the key with the brand, ties the row's life to the brand's, and isolates the table.

    `column` is the brand's column ("id" for the table of brands itself, whose key stays as it is).
    """

    def __init__(self, table: str, column: str = "brand_id") -> None:
        super().__init__(table)
        self.column = column

    def _statements(self) -> list[str]:
        keys = [] if self.column == "id" else self._keys()
        return keys + isolation(self.table, self.column)

    def _keys(self) -> list[str]:
        return [
            f"ALTER TABLE {self.table} DROP CONSTRAINT {self.table}_pkey",
            f"ALTER TABLE {self.table} ADD PRIMARY KEY ({self.column}, id)",
            f"ALTER TABLE {self.table} ADD CONSTRAINT {self.table}_brand FOREIGN KEY ({self.column}) "
            "REFERENCES workspaces_brand (id) ON DELETE CASCADE",
        ]


class BrandForeignKey(_OwnerSQL):
    """A reference between two tables of brands that cannot point at another brand's row.

    The Django field carries `db_constraint=False`. Checked at commit, so that a brand can be removed whole.
    """

    def __init__(self, table: str, column: str, target: str) -> None:
        super().__init__(table)
        self.column, self.target = column, target

    def _statements(self) -> list[str]:
        return [
            f"ALTER TABLE {self.table} ADD CONSTRAINT {self.table}_{self.column}_fk "
            f"FOREIGN KEY (brand_id, {self.column}) REFERENCES {self.target} (brand_id, id) "
            "DEFERRABLE INITIALLY DEFERRED"
        ]


class DefinerFunction(_OwnerSQL):
    """A function that answers what must be known *before* a scope is open, or what row-level security would slow.

    It runs as the owner, so its body filters by itself; `search_path` is fixed (temporary tables named last: unnamed,
    they would come first, and a caller can make them) and only the two logins may call it.
    `tests/workspaces/test_definer_functions.py` lists them all.
    """

    def __init__(self, signature: str, returns: str, body: str) -> None:
        super().__init__(signature)
        self.signature, self.returns, self.body = signature, returns, body

    def _statements(self) -> list[str]:
        kinds = ", ".join(_argument_types(self.signature))
        name = self.signature.partition("(")[0]
        return [
            f"CREATE OR REPLACE FUNCTION {self.signature} RETURNS {self.returns} LANGUAGE sql STABLE SECURITY DEFINER "
            f"SET search_path = pg_catalog, public, pg_temp AS $body$ {self.body} $body$",
            f"REVOKE ALL ON FUNCTION {name}({kinds}) FROM PUBLIC",
            f"GRANT EXECUTE ON FUNCTION {name}({kinds}) TO {settings.BINOME_APP_ROLE}, {settings.BINOME_SYSTEM_ROLE}",
        ]


def _argument_types(signature: str) -> list[str]:
    inside = signature.partition("(")[2].rpartition(")")[0]
    return [argument.strip().partition(" ")[2] for argument in inside.split(",") if argument.strip()]


def isolation(table: str, column: str = "brand_id") -> list[str]:
    """The statements that give a table its two policies; for tables that a migration makes by SQL."""
    app, system = settings.BINOME_APP_ROLE, settings.BINOME_SYSTEM_ROLE
    scoped = f"{column} = ANY ({SCOPED_BRANDS}::uuid[])"
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY brand_scope ON {table} TO {app} USING ({scoped}) WITH CHECK ({scoped})",
        f"CREATE POLICY system_task ON {table} TO {system} USING ({SYSTEM_TASK}) WITH CHECK ({SYSTEM_TASK})",
    ]
