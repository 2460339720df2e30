/** What a message consists of beyond its text: its HTML, its attachments, what proves its delivery, and the message as its server has it. */
@NullMarked
package org.riguardo.timeline.mail.content;

import org.jspecify.annotations.NullMarked;
