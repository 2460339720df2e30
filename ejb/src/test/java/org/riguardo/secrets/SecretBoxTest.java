package org.riguardo.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.mailbox.Secret;

class SecretBoxTest {

    private static final SecretPlace PLACE = new SecretPlace("studio", "a1", "password");
    private static final Secret CANARY = Secret.of("canarino-7Qx!è€");

    @TempDir
    Path home;

    @Property(tries = 50)
    void whatIsSealedIsOpenedForItsPlaceAlone(@ForAll String text, @ForAll String firm, @ForAll String owner) {
        SecretBox box = SecretBox.of(key(), Path.of("."));
        SecretPlace place = new SecretPlace(firm, owner, "password");
        String closed = box.seal(Secret.of(text), place);
        assertThat(box.open(closed, place).reveal()).isEqualTo(sound(text));
        for (SecretPlace other : List.of(
                new SecretPlace(firm + "x", owner, "password"),
                new SecretPlace(firm, owner + "x", "password"),
                new SecretPlace(firm, owner, "refresh-token"),
                new SecretPlace(owner + "y", firm, "password"))) {
            assertThatThrownBy(() -> box.open(closed, other)).isInstanceOf(SecretProblem.class);
        }
    }

    @Test
    void theSameSecretLooksDifferentEachTimeAndNeverLikeItself() {
        SecretBox box = SecretBox.of(null, home);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(box.seal(CANARY, PLACE));
        }
        assertThat(seen).hasSize(100).noneMatch(closed -> closed.contains("canarino"));
        assertThat(CANARY + " " + PLACE).doesNotContain("canarino");
    }

    @Test
    void anyChangeIsNoticed() {
        SecretBox box = SecretBox.of(null, home);
        String closed = box.seal(CANARY, PLACE);
        int from = closed.lastIndexOf('.') + 1;
        for (int at = from; at < closed.length() - 4; at++) {
            char other = closed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = closed.substring(0, at) + other + closed.substring(at + 1);
            assertThatThrownBy(() -> box.open(changed, PLACE)).isInstanceOf(SecretProblem.class);
        }
        for (String none : List.of("", "1", "2" + closed.substring(1), closed.substring(0, from), "1.x.y")) {
            assertThatThrownBy(() -> box.open(none, PLACE)).isInstanceOf(SecretProblem.class);
        }
    }

    @Test
    void theFileIsMadeOnceForItsOwnerAlone() throws IOException {
        SecretBox.of(null, home).prepare();
        Path file = home.resolve("secret.key");
        String first = Files.readString(file);
        SecretBox.of(null, home).prepare();
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String closed = SecretBox.of(null, home).seal(CANARY, PLACE);
        assertThat(SecretBox.of(null, home).open(closed, PLACE).reveal()).isEqualTo(CANARY.reveal());
    }

    @Test
    void aFileThatOthersCanReadIsClosedToThem() throws IOException {
        SecretBox.of(null, home).prepare();
        Path file = home.resolve("secret.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SecretBox.of(null, home).seal(CANARY, PLACE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewKeyEncryptsWhileTheOldOneStillReads() {
        String old = key();
        String recent = key();
        String closed = SecretBox.of(old, home).seal(CANARY, PLACE);
        SecretBox both = SecretBox.of(recent + "," + old, home);
        assertThat(both.open(closed, PLACE).reveal()).isEqualTo(CANARY.reveal());
        assertThat(both.outdated(closed)).isTrue();
        String anew = both.seal(both.open(closed, PLACE), PLACE);
        assertThat(both.outdated(anew)).isFalse();
        assertThat(SecretBox.of(recent, home).open(anew, PLACE).reveal()).isEqualTo(CANARY.reveal());
    }

    @Test
    void aMissingKeyIsSaidWithTheRemedyAndIsFoundOnceItIsBack() throws IOException {
        SecretBox box = SecretBox.of(null, home);
        String closed = box.seal(CANARY, PLACE);
        Path file = home.resolve("secret.key");
        String kept = Files.readString(file);
        Files.writeString(file, key());
        SecretBox restarted = SecretBox.of(null, home);
        assertThatThrownBy(() -> restarted.open(closed, PLACE)).isInstanceOfSatisfying(SecretProblem.class, problem -> {
            assertThat(problem.sentence().it()).contains("backup", "secret.key", closed.split("\\.")[1]);
            assertThat(problem.sentence().en()).contains("backup", "type the account's password again");
        });
        Files.writeString(file, kept);
        assertThat(restarted.open(closed, PLACE).reveal()).isEqualTo(CANARY.reveal());
    }

    @Test
    void lookingAtWhatIsThereMakesNoKey() {
        String closed = SecretBox.of(key(), home).seal(CANARY, PLACE);
        SecretBox without = SecretBox.of(null, home);
        assertThatThrownBy(() -> without.outdated(closed))
                .isInstanceOf(SecretProblem.class)
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> without.open(closed, PLACE)).isInstanceOf(SecretProblem.class);
        assertThat(home.resolve("secret.key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim", "AAAA", "c2VncmV0bw==", "#", "passphrase with blanks"})
    void aKeyThatIsNoneIsRefusedWithoutShowingIt(String text) {
        SecretBox box = SecretBox.of(text, home);
        assertThatThrownBy(() -> box.seal(CANARY, PLACE))
                .isInstanceOf(SecretProblem.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(text.equals("#") ? "\0" : text);
    }

    private static String sound(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String key() {
        return EncryptionKey.newText(new SecureRandom());
    }
}
