"""Pasting: from Word, WPS or a web page the words and their paragraphs come, the dress stays behind."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import ADD, save

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal{margin:0;font-size:16pt}</style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:normal'><span
style='font-size:16.0pt;font-family:仿宋_GB2312;color:red'>本报讯</span></b><span
style='font-family:仿宋'>　　夜间公交延长。<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal align=center><span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>市民可在站牌查看时刻。</p>
<!--EndFragment--></body></html>"""
WPS = """<html><body><p class="MsoNormal" style="mso-char-indent-count:2.0000;text-indent:32.0pt">
<font face="仿宋">夜间公交延长。</font></p>
<p style="margin:0"><font color="#FF0000" size="7">市民可在站牌查看时刻。</font></p></body></html>"""
WEB = """<div class="article" onclick="alert(1)"><h3 style="color:#fff">便民出行</h3>
<div><p style="font-family:微软雅黑">夜间公交延长。<a href="javascript:alert(1)" class="x">点这里</a>
<a href="https://example.com/" target="_blank">时刻表</a></p><img src="data:image/png;base64,AA" onerror="alert(1)">
<script>alert(1)</script></div><section><p>市民可在站牌查看时刻。</p></section>
<table><tr><td>甲</td></tr></table></div>"""
PASTE = """([html, text]) => {
  const target = document.querySelector('.tiptap'), data = new DataTransfer();
  target.focus();
  if (html) data.setData('text/html', html);
  data.setData('text/plain', text);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""
SOURCES = {
    "Word": (WORD, ["本报讯　　夜间公交延长。", "市民可在站牌查看时刻。"]),
    "WPS": (WPS, ["夜间公交延长。", "市民可在站牌查看时刻。"]),
    "a web page": (WEB, ["便民出行", "夜间公交延长。点这里 时刻表", "市民可在站牌查看时刻。", "甲"]),
}
ALLOWED = {"p", "h2", "strong", "em", "blockquote", "ul", "ol", "li", "a", "br"}


@pytest.mark.parametrize("source", SOURCES)
def test_a_paste_keeps_paragraphs_and_drops_dress(window, source):
    html, paragraphs = SOURCES[source]
    page = window("reporter")
    page.goto(ADD)
    page.evaluate(PASTE, [html, "\n".join(paragraphs)])
    expect(page.locator(".tiptap")).to_contain_text("市民可在站牌查看时刻。")
    save(page)
    page.locator(".desk-review .copy").wait_for()
    body = Article.objects.get().body
    assert set(re.findall(r"<(\w+)", body)) <= ALLOWED
    assert set(re.findall(r"\s([a-z-]+)=", body)) <= {"href", "rel"} and "javascript" not in body
    blocks = re.findall(r"<(?:p|h2)>(.*?)</(?:p|h2)>", body)
    assert [re.sub("<[^>]+>", "", block) for block in blocks] == paragraphs


def test_plain_lines_become_paragraphs(window):
    page = window("reporter")
    page.goto(ADD)
    page.evaluate(PASTE, ["", "　　夜间公交延长。\n　　市民可在站牌查看时刻。"])
    save(page)
    page.locator(".desk-review .copy").wait_for()
    assert Article.objects.get().body == "<p>夜间公交延长。</p><p>市民可在站牌查看时刻。</p>"
