package org.riguardo.web.mail;

import org.riguardo.web.site.Frame;

/**
 * A message as its server has it, as its template shows it.
 *
 * @param subject of the message
 * @param path of the message below the context root
 * @param text its octets as text; empty where it could not be had
 * @param problem why it could not be had; empty where it could
 * @param cut whether the text is only its beginning
 */
public record OriginalPage(Frame frame, String subject, String path, String text, String problem, boolean cut) {}
