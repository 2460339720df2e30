package org.riguardo.exports.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.exports.remote.RemoteAddress.Protocol;

class RemoteAddressTest {

    @Test
    void anAddressNamesServerUserAndFolder() {
        assertThat(RemoteAddress.parse(" sftp://studio@files.example/da%20leggere "))
                .isEqualTo(new RemoteAddress(Protocol.SFTP, "files.example", 22, "studio", "/da leggere"));
        assertThat(RemoteAddress.parse("ftps://studio@files.example:2121/~/export"))
                .isEqualTo(new RemoteAddress(Protocol.FTPS, "files.example", 2121, "studio", "export"));
        assertThat(RemoteAddress.parse("FTP://studio@files.example"))
                .isEqualTo(new RemoteAddress(Protocol.FTP, "files.example", 21, "studio", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "sftp://studio:segreto@files.example/x, a password does not belong in it",
        "sftp://files.example/x, must look like",
        "https://studio@files.example/x, must begin with",
        "'sftp://a b', it is no address",
        "'', must begin with",
    })
    void whatIsWrongIsSaidWithoutTheSecret(String text, String reason) {
        assertThatThrownBy(() -> RemoteAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("segreto");
    }
}
