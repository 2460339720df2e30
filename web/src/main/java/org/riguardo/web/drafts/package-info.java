/** Mail to clients while it is written: the editor, what leaves, how a client is written to, and the firm's texts. */
@NullMarked
package org.riguardo.web.drafts;

import org.jspecify.annotations.NullMarked;
