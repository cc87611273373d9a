"""Tables of the stage."""

from binome.relations.models.community_member import CommunityMember

__all__ = ["CommunityMember"]
