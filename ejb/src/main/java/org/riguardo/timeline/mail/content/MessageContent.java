package org.riguardo.timeline.mail.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.kind.Detail;

/**
 * What a message consists of beyond its text.
 *
 * @param detail what it is in particular; null for a person's own message
 * @param about whose mailbox a receipt or bounce speaks of
 * @param html whether it can be shown as its sender laid it out
 * @param remoteImages how many images of other servers were left out
 * @param proofs what proves its delivery or failure, oldest first
 */
public record MessageContent(
        @Nullable Detail detail,
        @Nullable String about,
        boolean html,
        int remoteImages,
        List<AttachmentView> attachments,
        List<Proof> proofs) {}
