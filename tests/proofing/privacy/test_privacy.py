"""Privacy: planted numbers and names are found at their range; what is public or masked is left alone."""

import pytest

from articles.models.severity import Severity
from articles.proofing.manuscript import Manuscript
from tests.proofing.form.clean import codes_of, found_in, planted, read, recall, stories
from tests.proofing.privacy.plants import PLANTS

pytestmark = pytest.mark.sqlite_only

WRONG = {
    "身份证号990101200901137029。": ("privacy.id_number", "990101200901137029"),
    "身份证号９９０１０１２００９０１１３７０２９。": ("privacy.id_number", "９９０１０１２００９０１１３７０２９"),
    "身份证号990101 20090113 7029。": ("privacy.id_number", "990101 20090113 7029"),
    "身份证号99010119970524821x。": ("privacy.id_number", "99010119970524821x"),
    "身份证号990101200901137028。": ("privacy.id_like", "990101200901137028"),
    "旧身份证号990101900113702。": ("privacy.id_like", "990101900113702"),
    "联系王女士，13800001111。": ("privacy.mobile", "13800001111"),
    "家里电话0571-61234567。": ("privacy.home_telephone", "0571-61234567"),
    "打0571-61234567。": ("privacy.landline", "0571-61234567"),
    "一辆云A·D1234的车。": ("privacy.plate", "云A·D1234"),
    "一辆云AD12345的车。": ("privacy.plate", "云AD12345"),
    "住在纺织二村3栋2单元501室。": ("privacy.home", "3栋2单元501室"),
    "14岁的王小明被打伤。": ("privacy.minor", "王小明"),
    "王小明（男，9岁）溺水。": ("privacy.minor", "王小明"),
    "受伤女孩柯思雨（15岁）在医院。": ("privacy.minor", "柯思雨"),
    "受伤女孩叫柯思雨，今年15岁，在医院。": ("privacy.minor", "柯思雨"),
    "14 岁的王小明被打伤。": ("privacy.minor", "王小明"),
    "初二学生王小明被打伤。": ("privacy.minor", "王小明"),
    "住在三栋二单元五零一室。": ("privacy.home", "三栋二单元五零一室"),
    "14岁的王小明画画。": ("privacy.minor_named", "王小明"),
    "遇害者李建国的家。": ("privacy.victim", "李建国"),
    "患者王婷说。": ("privacy.victim", "王婷"),
}
RIGHT = [
    "拨打110、120、12345、400-123-4567。",
    "举报电话：0571-61234567。",
    "咨询热线13800001111。",
    "公开电话0571-61234567，0571-61234568。",
    "订单号202611230000001。",
    "一辆云A·D12**的车，一辆云AD1×××的车。",
    "捐款户名云汀慈善会，账号6222020000000000000。",
    "市政务服务大厦3号楼1203室办理。",
    "住在3栋2单元。",
    "共3栋1200户。",
    "14岁的王某某被打伤。",
    "14岁的小王被打伤。",
    "14岁的王小明（化名）被打伤。",
    "14岁的时候，他被打伤。",
    "患者家属、患者满意度、患者高达30人。",
    "五年级学生姜同学受伤。",
    "6岁男孩高烧不退，女孩周围的人受伤，男孩方才醒来，女孩何时受伤。",
    "患者胡言乱语，患者高兴极了，患者常年服药，患者陈述病情，患者因为公司急事。",
    "5岁的黄牛受伤，三岁的花豹受伤，小学生安全教育，小学生金融课堂。",
    "45岁的李建国受伤，二十岁的李建国受伤，李建国，三十四岁，受伤。",
    "张某（9岁）受伤，参赛者（9岁）受伤。",
    "死者李某，伤者张某某。",
]


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_private_matter_is_found_at_its_range(name):
    code, plant = PLANTS[name]
    assert recall(plant, code, *(["privacy.minor"] if code == "privacy.minor_named" else [])) >= 0.95


def test_every_class_is_planted_many_times():
    counts = {name: len(planted(plant)) for name, (_code, plant) in PLANTS.items()}
    assert {name: count for name, count in counts.items() if count < 40} == {}


@pytest.mark.parametrize("words", WRONG)
def test_a_private_matter_is_found(words):
    assert [(code, text) for code, text, _suggestion in found_in(words)] == [WRONG[words]]


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_public_or_masked_is_left_alone(words):
    assert [code for code in codes_of(words) if code.startswith("privacy.")] == []


def test_those_who_look_for_a_missing_child_may_name_it():
    assert codes_of("9岁的王小明走失，家人寻找。") == ["privacy.minor_named"]


def test_a_notice_may_print_its_telephone():
    assert codes_of("联系0571-61234567。", kind="notice") == []


def test_the_law_is_named_as_the_reason():
    (finding,) = read(Manuscript(fields={"body": "身份证号990101200901137029。"}))
    assert finding.severity == Severity.MUST and "民法典" in finding.evidence


def test_the_sample_paper_prints_nothing_private():
    loud = [
        (finding.code, finding.text)
        for paper in stories()
        for finding in read(paper)
        if finding.code.startswith("privacy.") and finding.severity != Severity.HINT
    ]
    assert loud == []
