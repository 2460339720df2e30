/** Interest that the law grants for late payment, computed to be shown as what the firm waives; it is never added to an amount. */
@NullMarked
package org.riguardo.interest;

import org.jspecify.annotations.NullMarked;
