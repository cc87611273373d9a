"""Tables of the stage, and the two abstract rows every brand's table is made from."""

from binome.workspaces.models.api_token import ApiToken
from binome.workspaces.models.brand import Brand
from binome.workspaces.models.brand_row import BrandEntry, BrandRow, Tenanted
from binome.workspaces.models.demo_story import DemoStory
from binome.workspaces.models.event import Event
from binome.workspaces.models.invitation import Invitation
from binome.workspaces.models.organisation import Membership, Organisation
from binome.workspaces.models.person import Person
from binome.workspaces.models.role import Role

__all__ = [
    "ApiToken", "Brand", "BrandEntry", "BrandRow", "DemoStory", "Event", "Invitation", "Membership", "Organisation",
    "Person", "Role", "Tenanted",
]  # fmt: skip
