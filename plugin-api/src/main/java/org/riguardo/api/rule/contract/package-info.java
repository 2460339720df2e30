/** What every contact rule promises, as tests that an implementer extends, and a situation to try it on. */
@NullMarked
package org.riguardo.api.rule.contract;

import org.jspecify.annotations.NullMarked;
