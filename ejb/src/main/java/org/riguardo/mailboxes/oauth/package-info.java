/** Gets access tokens for mail accounts that take no password (OAuth 2.0, RFC 6749), and renews them before they run out. */
@NullMarked
package org.riguardo.mailboxes.oauth;

import org.jspecify.annotations.NullMarked;
