"""Tables of the stage."""

from binome.content.models.media import Media
from binome.content.models.post import Post
from binome.content.models.revision import Revision
from binome.content.models.variant import Variant, VariantMedia

__all__ = ["Media", "Post", "Revision", "Variant", "VariantMedia"]
