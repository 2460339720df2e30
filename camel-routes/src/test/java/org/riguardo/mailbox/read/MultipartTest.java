package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static List<String> parts(String body, @Nullable String boundary) throws MessagingException {
        Octets octets = Octets.of(body.getBytes(StandardCharsets.ISO_8859_1));
        return Multipart.parts(octets, boundary).stream()
                .map(part -> new String(part.copy(Integer.MAX_VALUE), StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void whatStandsBeforeTheFirstAndBehindTheLastBoundaryIsNoPart() throws MessagingException {
        String body =
                "for old programs\r\n--b\r\nA: 1\r\n\r\none\r\n\r\n--b \t\r\n\r\ntwo\r\n--b--\r\n--b\r\n\r\nthree";
        assertThat(parts(body, "b")).containsExactly("A: 1\r\n\r\none\r\n", "\r\ntwo");
        assertThat(parts(body.replace("\r\n", "\n"), "b")).containsExactly("A: 1\n\none\n", "\ntwo");
    }

    @Test
    void aLineThatGoesOnIsNoBoundary() throws MessagingException {
        assertThat(parts("--b\n\n--bb\n--b-\nsee --b\n --b\n--b--", "b"))
                .containsExactly("\n--bb\n--b-\nsee --b\n --b");
    }

    @Test
    void aPartMayBeEmptyAndTheLastOneUnfinished() throws MessagingException {
        assertThat(parts("--b\nA: 1\n\n--b\n\n--b\n\ncut of", "b")).containsExactly("A: 1\n", "", "\ncut of");
        assertThat(parts("--b\n\none\n--b\nContent-Type: te", "b")).containsExactly("\none");
    }

    @Test
    void aBoundaryWithinTheHeaderOfAPartIsAFieldOfIt() throws MessagingException {
        assertThat(parts("--b\nA: 1\n--b\nB: 2\n\none\n--b--", "b")).containsExactly("A: 1\n--b\nB: 2\n\none");
    }

    @Test
    void withoutANameTheFirstLineThatLooksLikeABoundaryIsOne() throws MessagingException {
        assertThat(parts("------\n--x\n\none\n--x\n\ntwo\n--x--\n", null)).containsExactly("\none", "\ntwo");
    }

    @Test
    void aBodyWithoutTheBoundaryIsNoMultipart() {
        for (String body : List.of("", "text", "--c\n\ntext\n--c--", "--b--\n\n--b\n\ntext")) {
            assertThatThrownBy(() -> parts(body, "b")).as(body).isInstanceOf(MessagingException.class);
        }
    }
}
