package org.riguardo.api.crm;

/**
 * Where something is kept, and which version of it.
 *
 * @param id the name that the system gave it
 * @param version changes whenever it does, such as an ETag or the instant of its last change
 * @since 1.0
 */
public record CrmPlace(String id, String version) {}
