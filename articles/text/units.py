"""Organisations and places by the words they end in: help for a person, not a directory."""

import re

from articles.text.lexicon import read
from articles.text.patterns import HAN, any_of

ORGANIZATIONS = read("organization_endings")
PLACES = read("place_endings")
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


def organizations_in(text: str) -> list[str]:
    return names_of(ORGANIZATION, text)


def places_in(text: str) -> list[str]:
    return names_of(PLACE, text)


def names_of(endings: re.Pattern[str], text: str) -> list[str]:
    found: dict[str, None] = {}
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
