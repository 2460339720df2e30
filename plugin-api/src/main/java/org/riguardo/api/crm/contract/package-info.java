/** What every connector to a customer system promises, as tests for implementers. */
@NullMarked
package org.riguardo.api.crm.contract;

import org.jspecify.annotations.NullMarked;
