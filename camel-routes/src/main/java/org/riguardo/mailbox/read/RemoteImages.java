package org.riguardo.mailbox.read;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Takes the images of other servers out of HTML and writes their descriptions instead; such a picture tells its server that somebody reads. */
final class RemoteImages extends HtmlStreamEventReceiverWrapper {

    private static final int LONGEST = 200;

    private int count;

    RemoteImages(HtmlStreamEventReceiver underlying) {
        super(underlying);
    }

    int count() {
        return count;
    }

    private static boolean enclosed(List<String> attributes) {
        return SafeHtml.attribute(attributes, "src").strip().regionMatches(true, 0, "cid:", 0, 4);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (!element.equals("img") || enclosed(attributes)) {
            super.openTag(element, attributes);
            return;
        }
        count++;
        String described = SafeHtml.attribute(attributes, "alt").strip();
        if (!described.isEmpty()) {
            super.text(" [" + described.substring(0, Math.min(described.length(), LONGEST)) + "] ");
        }
    }
}
