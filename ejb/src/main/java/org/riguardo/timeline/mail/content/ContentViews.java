package org.riguardo.timeline.mail.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.kind.Detail;
import org.riguardo.mailbox.read.SafeHtml;

/** Reads what messages consist of as it is shown. */
final class ContentViews {

    /** An attachment with its octets, where they are kept. */
    record Kept(AttachmentView view, byte @Nullable [] content) {}

    private static final int LARGEST_IMAGE = 1_000_000;
    private static final int ALL_IMAGES = 5_000_000;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    private final Handle handle;
    private final String firm;

    ContentViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    MessageContent of(String id) {
        List<AttachmentView> attachments = attachments(id);
        List<Proof> proofs = proofs(id);
        return handle.createQuery("select detail, about, html is not null as rich, remote_images from mail_content"
                        + " where firm_id = :firm and message_id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> new MessageContent(
                        row.getString("detail") == null ? null : Detail.valueOf(row.getString("detail")),
                        row.getString("about"),
                        row.getBoolean("rich"),
                        row.getInt("remote_images"),
                        attachments,
                        proofs))
                .findOne()
                .orElse(new MessageContent(null, null, false, 0, attachments, proofs));
    }

    private List<AttachmentView> attachments(String id) {
        AttachmentKeeping keeping = SettingRows.get(handle, firm).attachments();
        return handle.createQuery("select seq, name, type, octets, content is not null as kept from mail_attachment"
                        + " where firm_id = :firm and message_id = :id order by seq")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> view(row, row.getBoolean("kept") || keeping != AttachmentKeeping.NAMES))
                .list();
    }

    Optional<Kept> attachment(String id, int seq) {
        AttachmentKeeping keeping = SettingRows.get(handle, firm).attachments();
        return handle.createQuery("select seq, name, type, octets, content from mail_attachment"
                        + " where firm_id = :firm and message_id = :id and seq = :seq")
                .bind("firm", firm)
                .bind("id", id)
                .bind("seq", seq)
                .map((row, context) -> {
                    byte[] content = row.getBytes("content");
                    return new Kept(view(row, content != null || keeping != AttachmentKeeping.NAMES), content);
                })
                .findOne();
    }

    private List<Proof> proofs(String id) {
        return handle.createQuery("select c.detail, c.about, r.sent_at, r.id from mail_message m join mail_content c"
                        + " on c.firm_id = m.firm_id and c.proves = m.message_id join mail_message r on r.id = c.message_id"
                        + " where m.firm_id = :firm and m.id = :id and m.direction = 'OUT' and c.detail is not null"
                        + " order by r.sent_at, r.id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> new Proof(
                        Detail.valueOf(row.getString("detail")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getString("about"),
                        row.getString("id")))
                .list();
    }

    /** The HTML of a message with its own images in place; null when it has none. */
    @Nullable
    String html(String id) {
        return handle.createQuery(
                        "select html from mail_content where firm_id = :firm and message_id = :id and html is not null")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(html -> new SafeHtml(html, 0).shown(html.contains("cid:") ? images(id) : Map.of()))
                .orElse(null);
    }

    private Map<String, String> images(String id) {
        Map<String, String> images = new HashMap<>();
        int[] octets = new int[1];
        handle.createQuery(
                        "select type, content_id, content from mail_attachment where firm_id = :firm and message_id = :id"
                                + " and content is not null and content_id is not null and octets <= :largest order by seq")
                .bind("firm", firm)
                .bind("id", id)
                .bind("largest", LARGEST_IMAGE)
                .map((row, context) -> {
                    String type = row.getString("type").toLowerCase(Locale.ROOT);
                    byte[] content = row.getBytes("content");
                    octets[0] += content.length;
                    if (IMAGES.contains(type) && octets[0] <= ALL_IMAGES) {
                        String data = Base64.getEncoder().encodeToString(content);
                        images.putIfAbsent(row.getString("content_id"), "data:" + type + ";base64," + data);
                    }
                    return type;
                })
                .list();
        return images;
    }

    private static AttachmentView view(ResultSet row, boolean openable) throws SQLException {
        int seq = row.getInt("seq");
        return new AttachmentView(
                seq,
                FileNames.safe(row.getString("name"), seq),
                row.getString("type"),
                row.getLong("octets"),
                openable);
    }
}
