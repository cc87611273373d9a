"""Posts and variants from outside."""

import time

from django.core.files.uploadedfile import SimpleUploadedFile

from binome.content.models import Post
from binome.workspaces.scopes import brand_scope
from tests.api.conftest import caller, codes
from tests.cast import CM, SMM, a_brand
from tests.content.conftest import png


def written(cm, channel, text="Le cold brew arrive"):
    return cm.post("/posts", {"text": text, "channels": [{"channel_id": channel}]}).json()


def test_a_post_is_begun_and_read_back(cm, channel):
    made = cm.post("/posts", {"text": "Bonjour", "channels": [{"channel_id": channel}]})
    assert made.status_code == 201
    read = cm.get(f"/posts/{made.json()['id']}").json()
    assert read == made.json()
    assert (read["author"], read["variants"][0]["text"], read["variants"][0]["problems"]) == ("Léa", "Bonjour", [])


def test_a_channel_may_have_a_text_of_its_own(cm, channel):
    post = cm.post("/posts", {"text": "Commun", "channels": [{"channel_id": channel, "text": "Propre"}]}).json()
    assert post["shared"]["text"] == "Commun"
    assert (post["variants"][0]["text"], post["variants"][0]["follows"]) == ("Propre", False)


def test_what_a_channel_would_refuse_is_said_in_words(cm, channel):
    problem = written(cm, channel, text="é" * 600)["variants"][0]["problems"][0]
    assert problem["code"] == "text.too_long"
    assert problem["params"]["count"] == 600


def test_posts_are_walked_to_the_end_each_once(cm, channel):
    made = [written(cm, channel, str(number))["id"] for number in range(5)]
    walked, cursor = [], ""
    while cursor is not None:
        page = cm.get("/posts", limit=2, cursor=cursor).json()
        walked += [line["id"] for line in page["items"]]
        cursor = page["next"]
    assert walked == made[::-1]


def test_a_cursor_of_nowhere_is_refused(cm):
    assert codes(cm.get("/posts", cursor="x"), 422) == ["api.cursor_unknown"]


def test_a_variant_is_edited_at_the_version_that_was_read(cm, channel):
    variant = written(cm, channel)["variants"][0]
    edited = cm.patch(f"/variants/{variant['id']}", {"version": variant["version"], "text": "Mieux"}).json()
    assert (edited["text"], edited["version"], edited["follows"]) == ("Mieux", variant["version"] + 1, False)
    said = [line["text"] for line in cm.get(f"/variants/{variant['id']}/revisions").json()]
    assert said == ["Mieux", "Le cold brew arrive"]


def test_two_people_who_edit_one_variant_see_both_texts(cm, smm, channel):
    variant = written(cm, channel)["variants"][0]
    cm.patch(f"/variants/{variant['id']}", {"version": 1, "text": "De Léa"})
    refused = smm.patch(f"/variants/{variant['id']}", {"version": 1, "text": "De Sofia"})
    assert codes(refused, 409) == ["content.edited_meanwhile"]
    (stale,) = refused.json()["problems"][0]["params"]["stale"]
    assert (stale["theirs"], stale["mine"], stale["by"]) == ("De Léa", "De Sofia", "Léa")


def test_a_post_leaves_its_brief_only_when_asked(cm, channel):
    post = written(cm, channel)
    renamed = cm.patch(f"/posts/{post['id']}", {"title": "Un titre"}).json()
    assert (renamed["title"], renamed["brief_id"]) == ("Un titre", None)


def test_a_post_is_put_away(cm, channel):
    post = written(cm, channel)
    assert cm.delete(f"/posts/{post['id']}").status_code == 204
    assert codes(cm.get(f"/posts/{post['id']}"), 404) == ["api.not_found"]


def test_another_brands_post_is_not_there(cm, channel, brand, now):
    post = written(cm, channel)
    lune = a_brand(now, "Thé Lune")
    elsewhere = caller(CM, lune.slug, now)
    for call in (elsewhere.get, elsewhere.delete):
        assert codes(call(f"/posts/{post['id']}"), 404) == ["api.not_found"]
    variant = post["variants"][0]["id"]
    assert codes(elsewhere.patch(f"/variants/{variant}", {"version": 1, "text": "x"}), 404) == ["api.not_found"]


def test_a_key_that_only_reads_writes_no_post(brand, now):
    reader = caller(SMM, brand.slug, now, "content.view")
    assert codes(reader.post("/posts", {"text": "x"}), 403) == ["api.right_missing"]


def test_a_field_that_does_not_exist_is_told(cm):
    refused = cm.post("/posts", {"texte": "x"})
    assert codes(refused, 422) == ["input.unknown_field"]
    assert refused.json()["problems"][0]["field"] == "texte"


def test_a_body_that_is_no_json_is_told(cm):
    assert codes(cm.post("/posts", "{"), 400) == ["api.unreadable"]


def test_many_posts_are_begun_or_none_with_each_mistake_at_its_place(cm, channel, brand):
    posts = [{"text": "Bon", "channels": [{"channel_id": channel}]} for _ in range(4)]
    posts[1]["text"] = "é" * 600
    posts[3]["channels"][0]["channel_id"] = "00000000-0000-7000-8000-000000000000"
    refused = cm.post("/posts/bulk", {"posts": posts})
    assert codes(refused, 422) == ["text.too_long", "channel.unknown"]
    fields = [problem["field"] for problem in refused.json()["problems"]]
    assert fields == ["posts.1.channels.0.text", "posts.3.channels.0"]
    with brand_scope(brand.id):
        assert Post.objects.count() == 0


def test_a_mistake_of_shape_is_told_at_its_place_too(cm):
    refused = cm.post("/posts/bulk", {"posts": [{"text": "a"}, {"text": 3}]})
    assert codes(refused, 422) == ["input.text"]
    assert refused.json()["problems"][0]["field"] == "posts.1.text"


def test_five_thousand_posts_are_begun_in_seconds(cm, channel):
    posts = [{"text": f"Publication {number}", "channels": [{"channel_id": channel}]} for number in range(5000)]
    started = time.process_time()  # our own work: the machine may be busy with other tests
    made = cm.post("/posts/bulk", {"posts": posts}).json()["ids"]
    assert len(set(made)) == 5000
    assert time.process_time() - started < 10
    assert cm.get(f"/posts/{made[4999]}").json()["shared"]["text"] == "Publication 4999"


def test_more_than_five_thousand_are_refused(cm):
    refused = cm.post("/posts/bulk", {"posts": [{"text": "a"}] * 5001})
    assert codes(refused, 422) == ["posts.too_many"]


def test_a_picture_is_uploaded_and_used(cm, channel, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    media = cm.upload("/media", file=SimpleUploadedFile("tasse.png", png())).json()
    assert (media["mime"], media["width"]) == ("image/png", 30)
    use = {"media_id": media["id"], "alt": "Une tasse"}
    post = cm.post("/posts", {"text": "Voilà", "media": [use], "channels": [{"channel_id": channel}]}).json()
    assert post["variants"][0]["media"][0]["alt"] == "Une tasse"


def test_a_file_that_is_no_picture_is_refused_by_its_name(cm):
    refused = cm.upload("/media", file=SimpleUploadedFile("notes.txt", b"bonjour"))
    assert codes(refused, 422) == ["media.not_a_picture"]
    assert refused.json()["problems"][0]["params"]["name"] == "notes.txt"
