/** Opens signed envelopes (CMS, .p7m) and checks that what they hold is what was signed. */
@NullMarked
package org.riguardo.exports.signed;

import org.jspecify.annotations.NullMarked;
