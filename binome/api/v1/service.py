"""The whole of version 1: who may call, and its resources, one line each."""

from __future__ import annotations

from ninja import NinjaAPI, Router

import binome
from binome.api.caller import OwnPages, PersonalKey
from binome.api.problems import answer_problems
from binome.api.reading import CleanParser
from binome.api.v1 import (
    approvals,
    brands,
    briefs,
    calendar,
    campaigns,
    channels,
    conversations,
    decisions,
    findings,
    me,
    media,
    notices,
    objectives,
    people,
    posts,
    publications,
    readings,
    variants,
)

TOLD = """Everything the screens do, by the same actions and with the same rights.

**Who calls.** `Authorization: Bearer bnm_…`, a personal key (`binome token create`). It may do what its owner may on
each brand, less if it was narrowed to some rights. Pages of this installation may also call with their session.

**Where.** A brand's things are below `/api/v1/brands/{slug}`; what belongs to another brand is a 404.

**Times.** Instants are ISO 8601 with their offset. A `wall_time` is what clocks show in the brand's `timezone`,
without offset.

**Mistakes.** Every refusal is `{"problems": [{"code", "field", "message", "params"}]}` with all that is wrong, in the
language of `Accept-Language`: 400 unreadable, 401 no key, 403 a right lacks, 404 not here, 409 changed meanwhile or a
state that does not accept it, 422 something to mend, 429 too many calls (600 a minute and key; `Retry-After`
says when).

**Lists** that can be long are walked with `cursor` and `limit`: give `next` of a page as the `cursor` of the following.
"""

RESOURCES = (
    brands,
    people,
    channels,
    objectives,
    campaigns,
    briefs,
    posts,
    variants,
    media,
    approvals,
    publications,
    calendar,
    conversations,
    readings,
    findings,
    decisions,
    notices,
)
ROOMS: tuple[Router, ...] = (me.router, *(resource.room.router for resource in RESOURCES))

api = NinjaAPI(
    title="Binôme",
    version=binome.__version__,
    description=TOLD,
    urls_namespace="api-v1",
    docs_url=None,
    parser=CleanParser(),
    auth=[PersonalKey(), OwnPages()],
)
answer_problems(api)
for room in ROOMS:
    api.add_router("", room)
