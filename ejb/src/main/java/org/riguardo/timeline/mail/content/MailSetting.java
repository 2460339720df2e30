package org.riguardo.timeline.mail.content;

/**
 * What a firm does with attachments.
 *
 * @param mostKilobytes the largest attachment that is kept, where any are
 */
public record MailSetting(AttachmentKeeping attachments, int mostKilobytes) {

    /** What holds while a firm has said nothing. */
    public static final MailSetting USUAL = new MailSetting(AttachmentKeeping.NAMES, 5_000);

    boolean keeps(long octets) {
        return attachments == AttachmentKeeping.DATABASE && octets <= mostKilobytes * 1024L;
    }
}
