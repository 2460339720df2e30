package org.riguardo.timeline.mail;

/** That a message belongs to a client, and why. */
record Link(String messageId, String clientId, LinkReason because) {}
