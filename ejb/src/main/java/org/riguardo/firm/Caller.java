package org.riguardo.firm;

/**
 * The person who is signed in, as the token says.
 *
 * @param firm the id of the firm whose rows this person may see, and no others
 * @param username the name by which the person is known in ownership and audit
 */
public record Caller(String firm, String username) {}
