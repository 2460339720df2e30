/** The pages about the whole firm: its figures and the lists behind them, the limitation clock, interest that is waived. */
@NullMarked
package org.riguardo.web.firm;

import org.jspecify.annotations.NullMarked;
