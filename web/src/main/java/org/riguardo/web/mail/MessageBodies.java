package org.riguardo.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.kind.Detail;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Messages;
import org.riguardo.timeline.mail.content.AttachmentView;
import org.riguardo.timeline.mail.content.MessageContent;
import org.riguardo.timeline.mail.content.MessageContents;
import org.riguardo.timeline.mail.content.Proof;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Puts what a message is and what came with it into words. */
@RequestScoped
public class MessageBodies {

    @EJB
    private Messages messages;

    @EJB
    private MessageContents contents;

    @Inject
    private Visit visit;

    /**
     * The message for a page.
     *
     * @param back where that page lives below the context root
     * @param view {@code html} to show it as its sender laid it out
     */
    public MessageBody of(MessageView message, String back, @Nullable String view) {
        MessageContent content = contents.of(message.id());
        Speech speech = visit.speech();
        String path = "/mail/messages/" + message.id();
        String whole = messages.wholeText(message.id());
        boolean longer = whole.strip().length() > message.newText().strip().length();
        return new MessageBody(
                content.detail() == null ? null : kind(content.detail(), content.about(), message, speech),
                longer ? whole : null,
                message.note() == null ? null : Notes.of(message.note(), speech.texts()),
                content.html(),
                content.html() && "html".equals(view),
                content.remoteImages() == 0 ? null : speech.texts().count("message.pictures", content.remoteImages()),
                content.attachments().stream()
                        .map(one -> file(one, path, speech.texts()))
                        .toList(),
                content.proofs().stream().map(one -> proof(one, speech)).toList(),
                path,
                back);
    }

    private static String kind(Detail detail, @Nullable String about, MessageView message, Speech speech) {
        String said = speech.texts().word(detail);
        String whose = about == null ? said : said + " (" + about + ")";
        return message.returnDate() == null
                ? whose
                : whose + ", "
                        + speech.texts()
                                .say(
                                        "about.back",
                                        speech.moments()
                                                .day(message.returnDate())
                                                .words());
    }

    private static String proof(Proof proof, Speech speech) {
        String at = speech.moments().at(proof.at()).exact();
        String key = "proof." + proof.detail().name();
        String said = speech.texts().say(key, at);
        return proof.about() == null ? said : proof.about() + ": " + said;
    }

    private static MessageBody.File file(AttachmentView one, String path, Texts texts) {
        return new MessageBody.File(
                one.name(), Sizes.of(one.octets(), texts), one.openable() ? path + "/attachments/" + one.seq() : null);
    }
}
