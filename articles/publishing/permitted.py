"""What a member of the desk may do with a story as it stands: for doors, so that they show what verbs will allow."""

from django.utils import timezone

from articles.models import Article, Bulletin
from articles.review.four_eyes import other_step_taken, writers_of

Status = Article.Status


def offers(article, user):
    """Return the names of the verbs open to `user`, in the order in which a desk thinks of them."""
    rules = {
        "submit": may_submit,
        "sign_off": may_sign,
        "release": may_release,
        "correct": may_correct,
        "reschedule": may_reschedule,
        "send_back": may_send_back,
        "spike": may_spike,
        "kill": may_kill,
        "restore": may_restore,
    }
    return [name for name, rule in rules.items() if rule(article, user)]


def wrote(article, user):
    """Tell whether four eyes keep `user` from deciding on the story."""
    return writers_of(article).filter(pk=user.pk).exists()


def may_submit(article, user):
    """A draft that the user may see, by whoever may submit."""
    ready = article.status == Status.DRAFT and user.has_perm("articles.submit_article")
    return ready and Article.objects.visible_to(user).filter(pk=article.pk).exists()


def may_sign(article, user):
    """The step the story waits at, by somebody with its right who neither wrote it nor took another step on it."""
    if article.step is None or not user.has_perm(article.step.permission) or wrote(article, user):
        return False
    return other_step_taken(article.revision, article.step, user) is None


def may_send_back(article, user):
    """From a step by whoever may take it; a cleared or spiked story by whoever releases; never what is in print."""
    if article.status == Status.DRAFT or article.revision.bulletins.exists() or wrote(article, user):
        return False
    return user.has_perm(article.step.permission if article.step else "articles.release_article")


def may_spike(article, user):
    """Any story that never ran, by whoever may spike and did not write it."""
    if article.status in (Status.SPIKED, Status.DRAFT) or not user.has_perm("articles.spike_article"):
        return False
    return not article.bulletins.exists() and not wrote(article, user)


def may_release(article, user):
    """A cleared revision that is not released yet."""
    ready = article.status == Status.CLEARED and not article.revision.bulletins.exists()
    return ready and user.has_perm("articles.release_article") and not wrote(article, user) and not killed(article)


def may_correct(article, user):
    """The same, when readers see the story already."""
    return may_release(article, user) and article.bulletins.published().exists()


def may_reschedule(article, user):
    """A release whose moment has not come."""
    last = last_release(article)
    waiting = last and last.state == Bulletin.State.LIVE and last.publish_at > timezone.now()
    return bool(waiting) and user.has_perm("articles.release_article") and not wrote(article, user)


def may_kill(article, user):
    """Anything released, by whoever has the right, writers too: taking down waits for nobody."""
    return last_release(article) is not None and not killed(article) and user.has_perm("articles.kill_bulletin")


def may_restore(article, user):
    """A killed story."""
    return killed(article) and user.has_perm("articles.kill_bulletin") and not wrote(article, user)


def killed(article):
    """Tell whether the story's releases were taken down."""
    last = last_release(article)
    return last is not None and last.state == Bulletin.State.KILLED


def last_release(article):
    """Return the latest bulletin of the story, or None."""
    return article.bulletins.order_by("-number").first()
