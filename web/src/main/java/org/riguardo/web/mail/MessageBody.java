package org.riguardo.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the words of a message: what it is, its whole text, and what came with it.
 *
 * @param kind what it is where no person wrote it; null else
 * @param whole its whole text; null where that says no more
 * @param note what could not be read of it
 * @param html whether it can be shown as its sender laid it out
 * @param laidOut whether it is shown so now
 * @param pictures how many pictures of other servers were left out, in words; null for none
 * @param files what is attached
 * @param proofs what receipts and bounces say of it
 * @param path of the message below the context root
 * @param back where the page that shows it lives, without a query
 */
public record MessageBody(
        @Nullable String kind,
        @Nullable String whole,
        @Nullable String note,
        boolean html,
        boolean laidOut,
        @Nullable String pictures,
        List<File> files,
        List<String> proofs,
        String path,
        String back) {

    /**
     * Something attached.
     *
     * @param size such as {@code 1,2 MB}
     * @param path where it can be opened; null where it cannot
     */
    public record File(String name, String size, @Nullable String path) {}
}
