"""The nouns of the desk and of the paper, one file each.

They hold what is true and say who may see it; what happens to them is said in the rooms above.
"""

from articles.models.article import Article, Credit, Mention
from articles.models.bulletin import Bulletin, BulletinOfficial, BulletinPhoto, BulletinReporter, BulletinTopic
from articles.models.copy import Copy, CreditLine, MentionLine, PhotoLine
from articles.models.correction import Correction
from articles.models.decision import Decision
from articles.models.event import Event, Participation
from articles.models.houseword import HouseWord
from articles.models.issue import Issue, Page, Placement
from articles.models.photo import Photo
from articles.models.rawpage import Origin, RawPage
from articles.models.revision import Revision
from articles.models.rule import RuleSetting, Sighting
from articles.models.step import ReviewStep
from articles.models.topic import ArticleTopic, Topic
from articles.models.waiver import Waiver, Withdrawal
from people.refusal import Refusal

__all__ = [
    "Article",
    "ArticleTopic",
    "Bulletin",
    "BulletinOfficial",
    "BulletinPhoto",
    "BulletinReporter",
    "BulletinTopic",
    "Copy",
    "Correction",
    "Credit",
    "CreditLine",
    "Decision",
    "Event",
    "HouseWord",
    "Issue",
    "Mention",
    "MentionLine",
    "Origin",
    "Page",
    "Participation",
    "Photo",
    "PhotoLine",
    "Placement",
    "RawPage",
    "Refusal",
    "ReviewStep",
    "Revision",
    "RuleSetting",
    "Sighting",
    "Topic",
    "Waiver",
    "Withdrawal",
]
