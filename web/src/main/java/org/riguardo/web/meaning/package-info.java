/** What the words of messages and notes say, in chips that staff confirm, refuse or change. */
@NullMarked
package org.riguardo.web.meaning;

import org.jspecify.annotations.NullMarked;
