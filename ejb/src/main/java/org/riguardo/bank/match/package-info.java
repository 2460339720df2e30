/** Finds what an incoming payment pays: plain classes that know no database and book nothing. */
@NullMarked
package org.riguardo.bank.match;

import org.jspecify.annotations.NullMarked;
