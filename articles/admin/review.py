"""The review page: a story as it will print, its record, and the verbs open to whoever reads it."""

from django import forms
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.copytext import marked_parts, marks_of, ranges_of, words_of
from articles.admin.notices import saved_mark
from articles.admin.origin import told_origin
from articles.admin.panel import panel_of, told_waivers
from articles.admin.picture import token_of
from articles.filing.file import may_change
from articles.models import Article, Copy, Refusal, ReviewStep
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.print import printed_byline, printed_opening
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.publishing.sentences import sentence_for
from articles.publishing.timeline import last_release
from articles.review.four_eyes import has_written
from articles.review.permitted import permitted
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from articles.text.opening import with_opening

TIMED = ("release", "reschedule", "correct")
BUTTONS = {
    "submit": _("Submit for review"),
    "sign_off": _("Sign off"),
    "release": _("Release"),
    "correct": _("Release as a correction"),
    "reschedule": _("Change the time"),
    "send_back": _("Send back"),
    "spike": _("Spike"),
    "kill": _("Kill"),
    "restore": _("Restore"),
}
# Those that are told nothing but a remark.
PLAIN_VERBS = {"submit": submit, "send_back": send_back, "spike": spike, "kill": kill, "restore": restore}


class VerbForm(forms.Form):
    verb = forms.ChoiceField(choices=list(BUTTONS.items()))
    revision = forms.IntegerField(required=False)
    step = forms.IntegerField(required=False)
    remark = forms.CharField(required=False, max_length=500)
    when = forms.ChoiceField(required=False, choices=[("now", _("at once")), ("at", _("at a time"))])
    at = forms.DateTimeField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
    )
    wrong = forms.CharField(required=False, max_length=300)
    right = forms.CharField(required=False, max_length=300)
    confirmed = forms.BooleanField(required=False)

    def clean(self):
        cleaned = super().clean()
        timed = cleaned.get("verb") == "reschedule" or cleaned.get("when") == "at"
        if timed and not cleaned.get("at") and "at" not in self.errors:
            self.add_error("at", _("Give the day and the time."))
        elif timed and cleaned.get("at") and cleaned["at"] < timezone.now() and not cleaned.get("confirmed"):
            self.add_error("at", _("The publishing time is already past. Choose a later one, or release at once."))
        if not timed:
            cleaned["at"] = None
        return cleaned


def urls(screen):
    return [screen("<int:pk>/review/", review_view, "review")]


def review_view(request, article):
    form = VerbForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["verb"] in TIMED and not form.cleaned_data["confirmed"]:
            return page(request, article, form, sentence=announced(form))
        try:
            done = act(article, request.user, form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, done)
            return HttpResponseRedirect(reverse("admin:articles_article_review", args=[article.pk]))
    return page(request, article, form)


def announced(form):
    now = timezone.now()
    return sentence_for(form.cleaned_data["at"] or now, now)


def proofread_day(article, form, sentence):
    if sentence:
        return timezone.localdate(form.cleaned_data["at"] or timezone.now())
    return reading_day(article)


def day_before_move(article, form, sentence):
    release = last_release(article) if sentence and form.cleaned_data["verb"] == "reschedule" else None
    return release and timezone.localdate(release.publish_at)


def act(article, user, given):
    verb, remark = given["verb"], given["remark"]
    if verb == "sign_off":
        revision = article.revisions.filter(pk=given["revision"]).first()
        step = ReviewStep.objects.filter(pk=given["step"]).first()
        if revision is None:
            raise Refusal(gettext("The story was changed after you opened it. Read the new revision before you sign."))
        moved = sign_off(article, by=user, revision=revision, step=step, remark=remark)
        return gettext("Signed off. The story now stands at: %(where)s.") % {"where": moved.stands_at()}
    if verb in TIMED:
        return act_in_time(article, user, given)
    moved = PLAIN_VERBS[verb](article, by=user, remark=remark)
    if verb in ("kill", "restore"):
        return gettext("Done: %(verb)s.") % {"verb": BUTTONS[verb]}
    return gettext("Done: %(verb)s. The story now stands at: %(where)s.") % {
        "verb": BUTTONS[verb],
        "where": moved.stands_at(),
    }


def act_in_time(article, user, given):
    at, now = given["at"], timezone.now()
    if given["verb"] == "correct":
        bulletin = correct(article, by=user, wrong=given["wrong"], right=given["right"], at=at)
    elif given["verb"] == "reschedule":
        bulletin = reschedule(article, by=user, at=at, remark=given["remark"])
    else:
        bulletin = release(article, by=user, at=at, remark=given["remark"])
    return sentence_for(bulletin.publish_at, now)


def page(request, article, form, sentence=""):
    copy = Copy.from_content(article.revision.content)
    open_verbs = permitted(article, request.user)
    day = proofread_day(article, form, sentence)
    checked = check(copy, article=article, day=day, was=day_before_move(article, form, sentence))
    ranges = ranges_of(checked)
    marked = marked_parts(copy, ranges)
    panel = panel_of(checked, article=article, user=request.user, marked=marks_of(checked, ranges))
    context = {
        **admin.site.each_context(request),
        **told_origin(article),
        "title": str(article),
        "opts": Article._meta,
        "article": article,
        "copy": copy,
        "marked": marked,
        "body": with_opening(marked["body"], printed_opening(copy)),
        "proofing": {**panel, "day": day},
        "waivers": told_waivers(article),
        "byline": printed_byline(copy),
        "photos": [
            (line, token_of(line), marked[f"caption:{number}"], marked[f"credit:{number}"])
            for number, line in enumerate(copy.photos, 1)
        ],
        "credits": words_of(copy, "credits"),
        "officials": words_of(copy, "mentions"),
        "event": words_of(copy, "event"),
        "decisions": article.decisions.select_related("by", "revision").order_by("-number"),
        "revisions": article.revisions.select_related("by").order_by("-number"),
        "bulletin": last_release(article),
        "verbs": {verb: BUTTONS[verb] for verb in open_verbs},
        "own": bool(article.step)
        and request.user.has_perm(article.step.permission)
        and has_written(article, request.user),
        "may_change": may_change(article, request.user) and article.status != Article.Status.SPIKED,
        "form": form,
        "saved": saved_mark(request, article),
        "sentence": sentence,
        "asked": form.data.get("verb", "") if form.is_bound else "",
        "wished_at": article.wished_at,
        "steps": ReviewStep.objects.all(),
    }
    return TemplateResponse(request, "admin/articles/article/review.html", context)
