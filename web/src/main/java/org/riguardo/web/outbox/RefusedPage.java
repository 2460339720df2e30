package org.riguardo.web.outbox;

import org.riguardo.web.site.Frame;

/** That a draft cannot be sent as it is, with what to do; the draft is as it was. */
public record RefusedPage(Frame frame, String draftId, String why) {}
