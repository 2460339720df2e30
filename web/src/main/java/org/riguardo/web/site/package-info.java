/** The frame of every page: who is signed in, language and look, sign-out, security headers, errors in words. */
@NullMarked
package org.riguardo.web.site;

import org.jspecify.annotations.NullMarked;
