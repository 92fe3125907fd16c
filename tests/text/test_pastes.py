"""What people paste: from Word, WPS, WeChat, web pages and old systems; words and paragraphs come, dress goes."""

import pytest

from articles.text.body import clean_body

pytestmark = pytest.mark.sqlite_only

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>稿件</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>p.MsoNormal{margin:0;font-size:16pt}</style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b
style='mso-bidi-font-weight:normal'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>本报讯</span></b><span
style='font-family:仿宋'>　　夜间公交今天
延长到</span><span lang=EN-US>23</span>时。<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>增加两班。</p>
<!--EndFragment--></body></html>"""
WPS = """<html><body><p class="MsoNormal" style="text-indent:32.0pt"><font face="仿宋">
夜间公交延长。</font></p><p class=MsoNormal><font face="宋体">&#12288;&#12288;</font><b>市民</b>可查。<o:p></o:p></p>"""
WECHAT = """<section data-tools="135编辑器" style="border:0"><section><p style="text-align:center"><span
style="font-size:15px"><strong>夜间公交延长</strong></span></p></section><section style="x"><span>一段。</span><br>
<br/><span>&nbsp; &nbsp;二段。</span></section><section><img data-src="https://mmbiz.qpic.cn/x" onerror="a()"></section>
<p><br></p><mp-common-profile data-id="x"></mp-common-profile><section>三段。<p>四段。</p>五段。</section></section>"""
PAGE = """<div class="article" onclick="alert(1)"><script>alert(1)</script><h1>公交</h1><h3 style="color:#fff">便民
出行</h3><div><p>夜间公交。<img src="data:image/png;base64,AA" onerror="alert(1)"></p>散字
<iframe src="https://evil.example/">框</iframe><noscript>请开启脚本</noscript></div>
<table border=1><thead><tr><th>线路</th><th>末班</th></tr></thead><tbody><tr><td>1路</td><td>23:00</td></tr></tbody>
</table><style>p{color:red}</style><object><embed></object><form><input value=x>留言</form></div>"""
OLD = "<P>　　一段。<BR>　　二段。<BR>&nbsp;&nbsp;&nbsp;&nbsp;三段。<BR><BR>四段。<BR>诗行</P><CENTER>（完）</CENTER>"
EMAIL = '<div dir="ltr"><div>一段。</div><div><br></div><div>二段。<a href="https://a.cn/">链接</a></div></div>'
GOOGLE = '<b style="font-weight:normal" id="docs-internal"><p dir=ltr><span>一段。</span></p><br><h6>小题</h6></b>'
NESTED = "<ul><li>一<ol><li>甲<li>乙</ol></li><p>散</p><li><p>二</p><p>三</p></li></ul>后"

PASTES = {
    "Word": (
        WORD,
        "<p><strong>本报讯</strong>　　夜间公交今天延长到23时。</p><p>1. 增加两班。</p>",
    ),
    "WPS": (WPS, "<p>夜间公交延长。</p><p><strong>市民</strong>可查。</p>"),
    "WeChat": (
        WECHAT,
        "<p><strong>夜间公交延长</strong></p><p>一段。</p><p>二段。</p><p>三段。</p><p>四段。</p><p>五段。</p>",
    ),
    "a web page": (
        PAGE,
        "<h2>公交</h2><h2>便民出行</h2><p>夜间公交。</p><p>散字</p><p>线路 末班</p><p>1路 23:00</p><p>留言</p>",
    ),
    "an old system": (OLD, "<p>一段。</p><p>二段。</p><p>三段。</p><p>四段。<br>诗行</p><p>（完）</p>"),
    "a letter": (
        EMAIL,
        '<p>一段。</p><p>二段。<a href="https://a.cn/" rel="noopener nofollow">链接</a></p>',
    ),
    "Google Docs": (GOOGLE, "<p><strong>一段。</strong></p><h2><strong>小题</strong></h2>"),
    "nested lists": (
        NESTED,
        "<ul><li><p>一</p><ol><li><p>甲</p></li><li><p>乙</p></li></ol></li><li><p>散</p></li>"
        "<li><p>二</p><p>三</p></li></ul><p>后</p>",
    ),
}
PLAIN = {
    "　　一段。\r\n\r\n  二段。\r三段。": "<p>一段。</p><p>二段。</p><p>三段。</p>",
    "一段。\x0b二段。\u2028三段。": "<p>一段。</p><p>二段。</p><p>三段。</p>",
    "若a<b，则c>d": "<p>若a&lt;b，则c&gt;d</p>",
    "若 a<b 且 c>d": "<p>若 a&lt;b 且 c&gt;d</p>",
    "用 vector<int> 存": "<p>用 vector&lt;int&gt; 存</p>",
    "写作 &nbsp; 与 &lt;，R&D": "<p>写作 &amp;nbsp; 与 &amp;lt;，R&amp;D</p>",
    "<<条例>>施行": "<p>&lt;&lt;条例&gt;&gt;施行</p>",
    "联系 <desk@example.com>": "<p>联系 &lt;desk@example.com&gt;</p>",
    "署名　方砚　　何林": "<p>署名　方砚　　何林</p>",
    "一\xa0\xa0二\t三": "<p>一 二 三</p>",
    "一<strong>二\n三</strong>": "<p>一<strong>二</strong></p><p><strong>三</strong></p>",
}
PARTS = {
    "<p>若a<b则止</p>": "<p>若a&lt;b则止</p>",
    "<p>中&#8203;文&#x202e;字&amp;#8203;</p>": "<p>中文字&amp;#8203;</p>",
    "<p lang=zh title=t id=i class=c style=s onclick=o>字</p>": "<p>字</p>",
    "<p>&emsp;&emsp;字 </p>": "<p>字</p>",
    "<p><strong>　　导语</strong></p>": "<p><strong>导语</strong></p>",
    "<p>South<b> </b>Road</p>": "<p>South Road</p>",
    "<p>one\ntwo 一\n二</p>": "<p>one two 一二</p>",
    "<p>café\nmilk</p>": "<p>café milk</p>",
    "<h1><div>甲</div><div>乙</div></h1>": "<h2>甲 乙</h2>",
    "<h2>甲<br><br>乙</h2>": "<h2>甲 乙</h2>",
    "<li>一</li>二": "<p>一</p><p>二</p>",
    "<ol start=3><li>一</ol>": "<ol><li><p>一</p></li></ol>",
    "<blockquote>引</blockquote>后": "<blockquote><p>引</p></blockquote><p>后</p>",
    "<p>一<hr>二</p>": "<p>一</p><p>二</p>",
    "<b><i>重</i></b>": "<p><strong><em>重</em></strong></p>",
    "<p>一</p>\n\n<p>二</p>\n": "<p>一</p><p>二</p>",
    "<p><em><strong><a href='https://a.cn/'></a></strong></em></p>": "",
}
LINKS = {
    "javascript:alert(1)": None,
    " JaVa\tScRiPt:alert(1)": None,
    "&#106;avascript:alert(1)": None,
    "data:text/html,x": None,
    "vbscript:x": None,
    "file:///etc/passwd": None,
    "https://a.cn/?a=1&b=2": "https://a.cn/?a=1&amp;b=2",
    "mailto:a@b.cn": "mailto:a@b.cn",
}


@pytest.mark.parametrize("origin", PASTES)
def test_a_paste_becomes_paragraphs(origin):
    pasted, clean = PASTES[origin]
    assert clean_body(pasted) == clean


@pytest.mark.parametrize("text", PLAIN)
def test_plain_lines_are_kept_as_they_were_typed(text):
    assert clean_body(text) == PLAIN[text]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_paste_comes_out_as_the_editor_would_write_it(part):
    assert clean_body(part) == PARTS[part]


@pytest.mark.parametrize("address", LINKS)
def test_a_link_leads_to_a_page_or_a_letter_or_nowhere(address):
    kept = f'<a href="{LINKS[address]}" rel="noopener nofollow">词</a>' if LINKS[address] else "词"
    assert clean_body(f'<p><a href="{address}" target=_blank>词</a></p>') == f"<p>{kept}</p>"
