package org.riguardo.api.mailbox;

/**
 * How far a folder is read, as the mailbox tells: {@code messages - missing} of {@code messages} are here.
 *
 * @param known replaces all that was known of the folder before
 * @param messages how many messages the folder holds
 * @param missing how many of them are still to be handed over
 * @since 1.0
 */
public record FolderState(Watermark known, long messages, long missing) {

    public FolderState {
        messages = Math.max(0, messages);
        missing = Math.max(0, Math.min(missing, messages));
    }
}
