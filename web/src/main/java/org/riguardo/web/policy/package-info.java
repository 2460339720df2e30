/** The firm's policy as people read and edit it, with its versions. */
@NullMarked
package org.riguardo.web.policy;

import org.jspecify.annotations.NullMarked;
