package org.riguardo.mailbox.read;

import java.util.List;

/** HTML that tries to run, to load, to send or to leave its frame, in the ways that mail has been seen to try. */
public final class HostileHtml {

    /** Each of them harmless by itself in a test: whatever runs sets the title to {@code ran} or asks {@code http://127.0.0.1:9/}. */
    public static final List<String> ALL = List.of(
            "<script>document.title='ran'</script>",
            "<SCRIPT SRC=http://127.0.0.1:9/x.js></SCRIPT>",
            "<scr<script>ipt>document.title='ran'</scr</script>ipt>",
            "<img src=x onerror=\"document.title='ran'\">",
            "<img src=\"http://127.0.0.1:9/pixel.gif\" width=1 height=1>",
            "<img src=//127.0.0.1:9/p>",
            "<img srcset=\"http://127.0.0.1:9/a 1x, http://127.0.0.1:9/b 2x\" src=cid:x>",
            "<img src=\"cid:x\" style=\"background:url(http://127.0.0.1:9/c)\">",
            "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+\">",
            "<img src='java&#x0A;script:document.title=\"ran\"'>",
            "<img lowsrc=http://127.0.0.1:9/l dynsrc=http://127.0.0.1:9/d src=cid:y>",
            "<picture><source srcset=http://127.0.0.1:9/s><img src=cid:z></picture>",
            "<video src=http://127.0.0.1:9/v poster=http://127.0.0.1:9/p autoplay></video><audio src=http://127.0.0.1:9/a></audio>",
            "<body background=http://127.0.0.1:9/bg onload=\"document.title='ran'\">corpo",
            "<table background=http://127.0.0.1:9/t><tr><td background=http://127.0.0.1:9/td>x</table>",
            "<link rel=stylesheet href=http://127.0.0.1:9/s.css><link rel=prefetch href=http://127.0.0.1:9/f>",
            "<style>@import url(http://127.0.0.1:9/i.css); body{background:url(http://127.0.0.1:9/b)}</style>",
            "<style>@font-face{font-family:x;src:url(http://127.0.0.1:9/f)}p{font-family:x}</style><p>testo",
            "<p style=\"background-image:url('http://127.0.0.1:9/bi')\">testo</p>",
            "<p style=\"background:u\\72l(http://127.0.0.1:9/esc)\">testo</p>",
            "<p style=\"width:expression(document.title='ran')\">testo</p>",
            "<p style=\"list-style:url(http://127.0.0.1:9/ls);cursor:url(http://127.0.0.1:9/c),auto\">testo</p>",
            "<p style=\"content:url(http://127.0.0.1:9/ct);border-image:url(http://127.0.0.1:9/br) 1\">testo</p>",
            "<a href=\"javascript:document.title='ran'\">clic</a>",
            "<a href=\"  jAvAsCrIpT&colon;document.title='ran'\">clic</a>",
            "<a href=\"data:text/html,<script>document.title='ran'</script>\">clic</a>",
            "<a href=\"vbscript:x\" ping=http://127.0.0.1:9/ping>clic</a>",
            "<a href=\"https://banca.example/\" onclick=\"document.title='ran'\" onmouseover=\"document.title='ran'\">www.banca.it</a>",
            "<iframe src=http://127.0.0.1:9/fr></iframe><iframe srcdoc=\"<script>parent.document.title='ran'</script>\"></iframe>",
            "<frameset><frame src=http://127.0.0.1:9/fs></frameset>",
            "<object data=http://127.0.0.1:9/o></object><embed src=http://127.0.0.1:9/e><applet code=x></applet>",
            "<form action=http://127.0.0.1:9/fo><input name=a autofocus onfocus=\"document.title='ran'\"><button>ok</button></form>",
            "<button formaction=\"javascript:document.title='ran'\">x</button><isindex action=javascript:1>",
            "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:9/m\"><base href=http://127.0.0.1:9/>",
            "<svg onload=\"document.title='ran'\"><script>document.title='ran'</script><image href=http://127.0.0.1:9/si /></svg>",
            "<svg><a xlink:href=\"javascript:document.title='ran'\"><text>x</text></a><use href=http://127.0.0.1:9/u#a /></svg>",
            "<svg><style><img src=x onerror=\"document.title='ran'\"></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=\"document.title='ran'\">",
            "<math href=\"javascript:document.title='ran'\">x</math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=\"document.title='ran'\">",
            "<noscript><p title=\"</noscript><img src=x onerror=document.title='ran'>\">",
            "<p title='</p><script>document.title=\"ran\"</script>'>testo</p>",
            "<textarea><img title=\"</textarea><img src=x onerror=document.title='ran'>\"></textarea>",
            "<xmp><p title=\"</xmp><img src=x onerror=document.title='ran'>\"></xmp>",
            "<plaintext><script>document.title='ran'</script>",
            "<!--><img src=x onerror=document.title='ran'>--><![CDATA[<script>document.title='ran'</script>]]>",
            "<![if !IE]><img src=http://127.0.0.1:9/if><![endif]>",
            "<select><template><style></select><img src=x onerror=document.title='ran'>",
            "<template><img src=http://127.0.0.1:9/t></template><slot></slot>",
            "<details open ontoggle=\"document.title='ran'\"><summary>x</summary></details>",
            "<marquee onstart=\"document.title='ran'\">x</marquee><dialog open>x</dialog>",
            "<div style=\"position:fixed;top:0;left:0;width:9999px;height:9999px;z-index:99\">sopra</div>",
            "<p id=status class=x>testo</p><img name=forms src=cid:n>",
            "<a href=\"http://evil.example@127.0.0.1:9/\" target=_top>https://banca.it</a>",
            "\u0000<\u0000script>document.title='ran'</script><%00script>x",
            "<div " + "x=1 ".repeat(500) + "><b>".repeat(200) + "profondo");

    private HostileHtml() {}
}
