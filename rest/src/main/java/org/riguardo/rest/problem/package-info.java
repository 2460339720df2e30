/** What a caller is told when a request cannot be answered: problem documents (RFC 9457), never a stack trace. */
@NullMarked
package org.riguardo.rest.problem;

import org.jspecify.annotations.NullMarked;
