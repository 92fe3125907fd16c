"""Organisations and places by the words they end in: help for a person, not a directory."""

import re
from typing import Never

from articles.text.patterns import HAN, any_of, words

ORGANIZATIONS = words(
    "委员会 管委会 党工委 市委 区委 县委 市政府 省政府 区政府 县政府 政府 人大常委会 市政协 区政协 县政协 "
    "财政局 教育局 公安局 卫健委 发改委 住建局 交通运输局 "
    "水利局 农业农村局 民政局 应急管理局 环保局 市场监管局 局 厅 办事处 中心 博物院 "
    "博物馆 图书馆 红十字会 总工会 妇联 团市委 公司 集团 银行 医院 学校 "
    "中学 小学 大学 学院 幼儿园 研究院 研究所 设计院 法院 检察院 派出所 大队 支队 基金会 协会 学会 商会 合作社 "
    "街道办"
)
PLACES = words("自治区 自治州 自治县 开发区 示范区 高新区 工业园区 产业园区 产业园 街道 社区 小区 省 市 县 区 镇 乡 村")
ORGANIZATION = re.compile(rf"{any_of(ORGANIZATIONS)}(?![{HAN}]?长|面|部|级|中|内|里)")
PLACE = re.compile(rf"{any_of(PLACES)}(?![委长领政民场域内间别级直属部里外上]|协)")
RUN = re.compile(rf"(?:[{HAN}]|（[{HAN}]{{1,8}}）)+$")
# What precedes a name in the sentence; the name begins after the last of these.
LEAD = re.compile(
    r"(?:[在到赴由与和及对向从据经被让请于把将为是的了等]|会同|联合|深入|来到|走进|前往|召开|记者|获悉|参加|组织|会上|其中|以及|通过|牵头|单位|听取|查看|走访|慰问|先后|位于|本报讯|要求|位|个|名|家|全|各|聚焦|推动|推进|实现|带领|学习|完成|压实|压紧|就|开展|[年月日]|改造|服务|支持|覆盖|涉及|建设|进驻)"
)
NOT_NAMES = re.compile(
    r"^(?:该|本|各|全|我|有|这|那|其|每|某|多|几|相关|有关|两|三|一|当|布|结|格|大|小|当地|此|[０-９0-9])|^(?:市|县|区|镇|乡|村|省|局|厅|公司|集团|学校|政府|医院|银行)$"
)
MOST, LONGEST = 24, 16


def organizations_in(text: str) -> list[Never]:
    """Return the organisations named in `text`, in order, each once."""
    return names_of(ORGANIZATION, text)


def places_in(text: str) -> list[str]:
    """Return the places named in `text`, in order, each once."""
    return names_of(PLACE, text)


def names_of(endings: re.Pattern[str], text: str) -> list[Never]:
    """Return the distinct names with one of the endings, the words before them taken off."""
    found = {}
    for ending in endings.finditer(text):
        run = RUN.search(text[max(0, ending.start() - LONGEST) : ending.end()])
        name = LEAD.split(run[0])[-1] if run else ""
        if len(ending[0]) < len(name) <= LONGEST and len(name) > 2 and not NOT_NAMES.search(name):
            for shorter in [other for other in found if name.startswith(other)]:
                del found[shorter]
            found.setdefault(name)
        if len(found) >= MOST:
            break
    return list(found)
