"""Posts, variants and pictures: what can be wrong with them."""

WORDS: dict[str, dict[str, str]] = {
    "media.empty": {"en": "“{name}” is empty.", "fr": "« {name} » est vide."},
    "media.not_a_picture": {
        "en": "“{name}” is not a picture Binôme can read. JPEG, PNG, WebP and GIF are.",
        "fr": "« {name} » n’est pas une image que Binôme sait lire. JPEG, PNG, WebP et GIF le sont.",
    },
    "media.damaged": {
        "en": "“{name}” is damaged: its end is missing or unreadable. Export it again.",
        "fr": "« {name} » est abîmée : la fin manque ou ne se lit pas. Exportez-la à nouveau.",
    },
    "media.upload_too_heavy": {
        "en": "“{name}” is too heavy to take in: at most 25 MB.",
        "fr": "« {name} » est trop lourde : 25 Mo au plus.",
    },
    "media.upload_too_large": {
        "en": "“{name}” has too many pixels: at most 60 million.",
        "fr": "« {name} » compte trop de pixels : 60 millions au plus.",
    },
    "media.animation_too_long": {
        "en": "“{name}” has too many frames ({frames}): at most {max}, fewer when they are large.",
        "fr": "« {name} » compte trop d’images ({frames}) : {max} au plus, moins si elles sont grandes.",
    },
    "media.cannot_be_lighter": {
        "en": "“{name}” cannot be made light enough.",
        "fr": "« {name} » ne peut pas être assez allégée.",
    },
    "media.animation_stays": {
        "en": "“{name}” moves: a lighter copy would stand still. Export a shorter or smaller one.",
        "fr": "« {name} » est animée : une copie allégée serait figée. Exportez-en une plus courte ou plus petite.",
    },
    "media.unknown": {
        "en": "One of the pictures is not in this brand’s library any more.",
        "fr": "L’une des images n’est plus dans la médiathèque de cette marque.",
    },
    "posts.too_many": {
        "en": "{count} posts are too many at once: at most {max}.",
        "fr": "{count} publications, c’est trop à la fois : {max} au plus.",
    },
    "post.title_too_long": {
        "en": "At most {max} characters for a title.",
        "fr": "{max} caractères au plus pour un titre.",
    },
    "post.brief_unknown": {"en": "This brief does not exist.", "fr": "Ce brief n’existe pas."},
    "post.no_channel": {
        "en": "Choose at least one channel for this post first.",
        "fr": "Choisissez d’abord au moins un canal pour cette publication.",
    },
    "post.channel_twice": {
        "en": "{handle} is there twice: a channel gets one version of a post.",
        "fr": "{handle} y est deux fois : un canal reçoit une seule version d’une publication.",
    },
    "post.channel_planned": {
        "en": "This channel’s version is in the calendar: take it out of there first.",
        "fr": "La version de ce canal est au calendrier : retirez-la d’abord.",
    },
    "post.has_publications": {
        "en": "Something of this post is planned or published, so it cannot be put away.",
        "fr": "Une partie de cette publication est programmée ou publiée : elle ne peut pas être rangée.",
    },
    "channel.unknown": {
        "en": "This channel is not connected to the brand.",
        "fr": "Ce canal n’est pas relié à la marque.",
    },
    "channel.cannot_publish": {
        "en": "{handle} was only imported from a file: Binôme cannot publish there yet.",
        "fr": "{handle} vient seulement d’un fichier importé : Binôme ne peut pas encore y publier.",
    },
    "content.edited_meanwhile": {
        "en": "{by} changed this text while you were writing. Nothing of yours was kept over it: choose.",
        "fr": "{by} a modifié ce texte pendant que vous écriviez. Rien n’a été écrasé : à vous de choisir.",
    },
}
