package org.riguardo.mailbox.kind;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.Headers;
import org.riguardo.mailbox.read.ParsedMessage;

/**
 * Recognises mailing lists and newsletters (RFC 2369, RFC 2919). A list of the firm's own domain hands on what clients wrote to it, and a link to
 * unsubscribe in an answer is a habit of sales programs: neither makes a mailing of a message.
 */
final class Lists {

    private static final List<String> CAMPAIGNS =
            List.of("X-Campaign", "X-CampaignID", "X-Campaign-Id", "X-MC-User", "X-MailingID");

    private Lists() {}

    static @Nullable Detail of(ParsedMessage message, Set<String> own) {
        Headers headers = message.headers();
        String precedence = headers.lower("Precedence");
        boolean list = headers.has("List-Id") || headers.has("List-Post") || precedence.equals("list");
        boolean mailing = headers.has("List-Unsubscribe")
                || precedence.equals("bulk")
                || precedence.equals("junk")
                || CAMPAIGNS.stream().anyMatch(headers::has);
        if (!list && !mailing
                || ofTheFirm(headers, own)
                || !list && !message.references().isEmpty()) {
            return null;
        }
        boolean discussion =
                headers.has("List-Post") && !headers.lower("List-Post").startsWith("no")
                        || precedence.equals("list")
                        || !message.references().isEmpty();
        return discussion ? Detail.MAILING_LIST : Detail.NEWSLETTER;
    }

    private static boolean ofTheFirm(Headers headers, Set<String> own) {
        String id = headers.lower("List-Id");
        String post = headers.lower("List-Post");
        return own.stream()
                .map(address -> address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                .filter(domain -> domain.indexOf('.') > 0)
                .anyMatch(domain -> id.endsWith("." + domain + ">") || post.endsWith("@" + domain + ">"));
    }
}
