/** Charts drawn on the server as SVG; each stands beside the table of its figures. */
@NullMarked
package org.riguardo.web.chart;

import org.jspecify.annotations.NullMarked;
