/** The panel beside the list: one client at a glance, and what can be done about it at once. */
@NullMarked
package org.riguardo.web.panel;

import org.jspecify.annotations.NullMarked;
