package org.riguardo.mailbox.smtp;

import java.util.List;
import java.util.stream.Stream;
import org.riguardo.mailbox.compose.WireAddress;

/**
 * An envelope as it goes over the wire.
 *
 * @param international those of its addresses that need SMTPUTF8 (RFC 6531)
 */
record WireEnvelope(String sender, List<String> recipients, List<String> international) {

    static WireEnvelope of(WireAddress sender, List<WireAddress> recipients) {
        return new WireEnvelope(
                sender.text(),
                recipients.stream().map(WireAddress::text).distinct().toList(),
                Stream.concat(Stream.of(sender), recipients.stream())
                        .filter(WireAddress::international)
                        .map(WireAddress::text)
                        .toList());
    }
}
