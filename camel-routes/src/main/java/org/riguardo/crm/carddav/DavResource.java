package org.riguardo.crm.carddav;

/**
 * A card or a calendar entry as the server keeps it.
 *
 * @param id its path
 * @param version its ETag as written
 */
record DavResource(String id, String version, String data) {

    /** Whether two ETags name the same version: a weak one, one without quotes and one that a proxy marked as packed count as the bare one. */
    static boolean same(String one, String other) {
        return !one.isBlank() && bare(one).equals(bare(other));
    }

    /** As {@code If-Match} wants it. */
    static String match(String etag) {
        return "\"" + bare(etag) + "\"";
    }

    private static String bare(String etag) {
        String bare = etag.strip().replaceFirst("^W/", "");
        bare = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
        return bare.replaceFirst("[-;]gzip$", "").replaceAll("[\"\\r\\n]", "");
    }
}
