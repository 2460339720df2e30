/** What a connector to a customer system is: people and activities in, activities and numbers out. */
@NullMarked
package org.riguardo.api.crm;

import org.jspecify.annotations.NullMarked;
