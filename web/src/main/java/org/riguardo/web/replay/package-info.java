/** The past seen again under a policy; nothing is sent. */
@NullMarked
package org.riguardo.web.replay;

import org.jspecify.annotations.NullMarked;
