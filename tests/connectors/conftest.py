"""Connectors are tested without the rest of the product."""

import pytest

pytest.register_assert_rewrite("binome.connectors.conformance.suite")
