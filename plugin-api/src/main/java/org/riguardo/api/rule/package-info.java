/** Contact rules: small questions, each of which may close a gate for a contact; none can open one. */
@NullMarked
package org.riguardo.api.rule;

import org.jspecify.annotations.NullMarked;
