/** What came in and went out on the firm's accounts, and which items it pays. */
@NullMarked
package org.riguardo.bank;

import org.jspecify.annotations.NullMarked;
