package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void onlyAddressesInBracketsAreIds() {
        assertThat(MessageIds.all("<a@b> junk <yes> <c@d>, <a@b> <e @ f> <@g> <h@>"))
                .containsExactly("<a@b>", "<c@d>", "<e@f>");
        assertThat(MessageIds.all("your message of Monday")).isEmpty();
    }

    @Test
    void aSingleIdMayLackItsBrackets() {
        assertThat(MessageIds.first("a@b")).contains("<a@b>");
        assertThat(MessageIds.first(" <a@b> (x)")).contains("<a@b>");
        assertThat(MessageIds.first("none")).isEmpty();
    }
}
