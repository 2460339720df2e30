package org.riguardo.web.mail;

import org.jspecify.annotations.Nullable;
import org.riguardo.timeline.mail.Said;
import org.riguardo.timeline.mail.UndoPreview;
import org.riguardo.web.client.Notice;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Says what was just done with mail, and how it is taken back. */
final class MailNotices {
    private static final String IDS = "[A-Za-z0-9,-]+";

    private final Texts texts;

    MailNotices(Texts texts) {
        this.texts = texts;
    }

    @Nullable
    Notice assigned(String id, String client, int count) {
        return notice(
                id,
                texts.say("mail.assigned", client, texts.count("mail.messages", count)),
                "/mail/assignments/" + id + "/undo");
    }

    @Nullable
    Notice refused(String id) {
        return notice(id, texts.say("mail.refused"), "/mail/assignments/" + id + "/undo");
    }

    @Nullable
    Notice ignored(String ids) {
        return notice(ids, texts.say("mail.ignored"), "/mail/ignored/" + ids + "/undo");
    }

    Notice undone() {
        return new Notice(texts.say("mail.undone"), null);
    }

    String preview(UndoPreview preview) {
        return texts.say(
                "mail.preview",
                texts.count("mail.messages", preview.messages()),
                texts.count("mail.messages", preview.waiting()));
    }

    DecidedPage.Row row(Said said, Speech speech) {
        String what = texts.say(said.refused() ? "mail.said.refused" : "mail.said.assigned", said.clientName());
        String learned = said.learned() == null ? "" : " " + texts.say("mail.said.learned", said.learned());
        return new DecidedPage.Row(
                said.id(),
                said.messageId(),
                said.subject().isBlank() ? texts.say("mail.no-subject") : said.subject(),
                what + learned,
                speech.moments().at(said.at()),
                PersonName.of(said.by()));
    }

    private static @Nullable Notice notice(String id, String text, String undo) {
        return id.matches(IDS) ? new Notice(text, undo) : null;
    }
}
