"""The rows beside a story's own: credits, mentions, photos, topics; rewritten to match its copy."""

from articles.models import ArticleTopic, Credit, Mention, Photo, Topic


def write_rows(article, copy):
    credits = [
        Credit(role=line.role, reporter_id=line.reporter, kind=line.kind, name=line.name) for line in copy.credits
    ]
    mentions = [Mention(official_id=line.official, name=line.name, title=line.title) for line in copy.mentions]
    replace_rows(article.credits, credits)
    replace_rows(article.mentions, mentions)
    replace_rows(article.photos, [Photo(**vars(line)) for line in copy.photos])
    write_topics(article, copy.topics)


def replace_rows(manager, rows):
    """Each filing gives new ids: nothing may point to them. What has to find a line again goes by what it says."""
    manager.all().delete()
    for order, row in enumerate(rows, 1):
        row.article, row.order = manager.instance, order
    manager.bulk_create(rows)


def write_topics(article, names):
    tags = Topic.objects.in_bulk(names, field_name="name")
    # In one order for everybody, so that two stories filed at once never wait for each other in a circle.
    for name in sorted(set(names) - set(tags)):
        tags[name], _made = Topic.objects.get_or_create(name=name)
    article.topic_rows.all().delete()
    ArticleTopic.objects.bulk_create(ArticleTopic(content_object=article, tag=tags[name]) for name in names)
