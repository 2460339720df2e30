package org.riguardo.crm.carddav;

import java.util.List;

/** The XML that is sent; all that varies is escaped. */
final class DavXml {

    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:A=\"urn:ietf:params:xml:ns:carddav\""
            + " xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private DavXml() {}

    static String propfind(String properties) {
        return HEAD + "<D:propfind" + NAMESPACES + "><D:prop>" + properties + "</D:prop></D:propfind>";
    }

    static String sync(String token) {
        return HEAD + "<D:sync-collection" + NAMESPACES + "><D:sync-token>" + escape(token)
                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>";
    }

    static String multiget(DavCollection.Kind kind, List<String> hrefs) {
        StringBuilder body = new StringBuilder(HEAD);
        body.append('<').append(kind.prefix()).append("-multiget").append(NAMESPACES);
        body.append("><D:prop><D:getetag/><").append(kind.data()).append("/></D:prop>");
        hrefs.forEach(href -> body.append("<D:href>").append(escape(href)).append("</D:href>"));
        return body.append("</").append(kind.prefix()).append("-multiget>").toString();
    }

    /** Cards with one of those addresses (RFC 6352, 8.6). */
    static String cardsWith(List<String> emails) {
        StringBuilder body = new StringBuilder(HEAD);
        body.append("<A:addressbook-query").append(NAMESPACES);
        body.append("><D:prop><D:getetag/><A:address-data/></D:prop><A:filter test=\"anyof\">");
        emails.forEach(email -> body.append("<A:prop-filter name=\"EMAIL\"><A:text-match match-type=\"contains\">")
                .append(escape(email))
                .append("</A:text-match></A:prop-filter>"));
        return body.append("</A:filter></A:addressbook-query>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
