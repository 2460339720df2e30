package org.riguardo.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void aNameOfAnyCharactersCannotLeaveTheField() {
        assertThat(Disposition.attachment("perché \"x\".pdf"))
                .isEqualTo("attachment; filename=\"perch_ _x_.pdf\"; filename*=UTF-8''perch%C3%A9%20%22x%22.pdf");
        assertThat(Disposition.attachment("a\r\nSet-Cookie: x")).doesNotContain("\r", "\n");
    }
}
