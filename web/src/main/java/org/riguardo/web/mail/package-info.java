/** Mail that matches no client, for staff to assign. */
@NullMarked
package org.riguardo.web.mail;

import org.jspecify.annotations.NullMarked;
