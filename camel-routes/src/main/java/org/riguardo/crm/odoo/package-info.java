/** Odoo by its external interface over JSON-RPC, versions 14 to 18; which fields a server has is asked of it. */
@NullMarked
package org.riguardo.crm.odoo;

import org.jspecify.annotations.NullMarked;
