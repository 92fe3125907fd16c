"""What kind of story it is."""

import pytest

from tests.intake.reading import stories_of


@pytest.mark.parametrize(
    ("headline", "lead", "kind"),
    [
        ("云汀市召开防汛部署会", "市里召开防汛部署会。", "meeting"),
        ("裴静如检查泵站", "市长裴静如到泵站检查。", "inspection"),
        ("裴静如与客商座谈", "市长裴静如与客商座谈。", "talks"),
        ("汀河二桥开工", "汀河二桥开工。", "project"),
        ("全市粮食增长两成", "全市粮食增长两成。", "results"),
        ("货车与轿车相撞", "两辆车相撞。", "other"),
        ("柳桥区办运动会", "柳桥区举办社区运动会。", "other"),
        ("关于停水的公告", "因检修停水。", "notice"),
        ("更正", "昨日有误。", "correction"),
    ],
)
def test_words_tell_the_kind(headline, lead, kind):
    (story,) = stories_of(f"{headline}\n\n本报讯（记者孟可）11月3日，{lead}")
    assert story.kind == kind


def test_a_caption_with_a_credit_is_photo_news():
    (story,) = stories_of("11月3日，孩子们在看鱼。夏小满 摄")
    assert story.kind == "photo"


def test_a_square_with_a_bare_name_is_commentary_and_a_reporter_s_is_a_feature():
    words = "路修到了村口，车就进得来，人也愿意回来，这样的账算得过来。"
    assert stories_of(f"修路的账\n\n□孟 可\n\n{words}")[0].kind == "commentary"
    assert stories_of(f"修路的人\n\n□本报记者 孟可\n\n{words}")[0].kind == "feature"
