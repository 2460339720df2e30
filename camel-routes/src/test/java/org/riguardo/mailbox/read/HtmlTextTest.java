package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void blocksBecomeLinesAndQuotationsAreMarked() {
        assertThat(HtmlText.of("<style>p{}</style><div>Buongiorno,</div><div>tutto&nbsp; bene.<br>Mario</div>"
                        + "<blockquote>Come va?<blockquote>Ciao</blockquote></blockquote>"))
                .isEqualTo("Buongiorno,\ntutto bene.\nMario\n\n> Come va?\n\n> > Ciao");
    }

    @Test
    void paragraphsAreSetApartAndScriptsAreSilent() {
        assertThat(HtmlText.of("<p>Uno</p><script>alert(1)</script><p>Due</p>")).isEqualTo("Uno\n\nDue");
    }
}
