package org.riguardo.crm.carddav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmProblems;

/**
 * What has changed in a collection since a token; without RFC 6578 the token is a digest of all ETags, and another one means everything anew.
 *
 * @param changed by id, in order, with their ETags
 * @param removed ids
 * @param token for the next time
 * @param anew whether the token that was given is not known any more, so that all is told
 */
record DavChanges(TreeMap<String, String> changed, Set<String> removed, String token, boolean anew) {

    private static final int MOST_ROUNDS = 200;
    private static final String LISTED = "etags:";

    static DavChanges since(DavClient client, DavCollection collection, String token) throws CrmException {
        if (!collection.sync() || token.startsWith(LISTED)) {
            return listed(client, collection, token);
        }
        TreeMap<String, String> changed = new TreeMap<>();
        Set<String> removed = new LinkedHashSet<>();
        String at = token;
        boolean anew = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CrmAnswer answer = client.report(collection.uri(), 0, DavXml.sync(at));
            if (answer.status() != 207) {
                if (!at.isEmpty() && forgotten(answer)) {
                    at = "";
                    anew = true;
                    changed.clear();
                    removed.clear();
                    continue;
                }
                if (at.isEmpty() && (answer.status() == 405 || answer.status() == 501 || answer.status() == 415)) {
                    return listed(client, collection, token);
                }
                throw CrmProblems.of(answer);
            }
            Multistatus found = Multistatus.of(answer.body());
            boolean cut = take(found, collection, changed, removed);
            if (found.token().isEmpty() || cut && found.token().equals(at)) {
                throw CrmProblems.notUnderstood(
                        "le novità non arrivano alla fine", "what is new does not come to an end");
            }
            at = found.token();
            if (!cut) {
                return new DavChanges(changed, removed, at, anew);
            }
        }
        throw CrmProblems.notUnderstood("le novità non arrivano alla fine", "what is new does not come to an end");
    }

    /** Takes what an answer names; true when it was cut off and goes on with its token (RFC 6578, 3.6). */
    private static boolean take(
            Multistatus found, DavCollection collection, TreeMap<String, String> changed, Set<String> removed)
            throws CrmException {
        boolean cut = false;
        for (DavItem item : found.items()) {
            URI uri = DavClient.resolve(collection.uri(), item.href());
            String id = DavClient.id(uri);
            if (item.status() == 507) {
                cut = true;
            } else if (item.status() == 404 || item.status() == 410) {
                changed.remove(id);
                removed.add(id);
            } else if (item.there() && member(collection, id) && !item.is("collection")) {
                removed.remove(id);
                changed.put(id, item.text("getetag"));
            }
        }
        return cut;
    }

    private static boolean forgotten(CrmAnswer answer) {
        return answer.status() == 410
                || answer.status() == 412
                || (answer.status() == 403 || answer.status() == 409 || answer.status() == 400)
                        && Multistatus.names(answer.body(), "valid-sync-token");
    }

    private static DavChanges listed(DavClient client, DavCollection collection, String token) throws CrmException {
        Multistatus found = client.propfind(collection.uri(), 1, "<D:getetag/><D:resourcetype/>")
                .answer();
        TreeMap<String, String> all = new TreeMap<>();
        take(found, collection, all, new LinkedHashSet<>());
        String now = LISTED + digest(all);
        return now.equals(token)
                ? new DavChanges(new TreeMap<>(), Set.of(), now, false)
                : new DavChanges(all, Set.of(), now, !token.isEmpty());
    }

    private static boolean member(DavCollection collection, String id) throws CrmException {
        return id.startsWith(collection.key()) && id.length() > collection.key().length() && !id.endsWith("/");
    }

    private static String digest(Map<String, String> etags) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            etags.forEach((id, etag) -> digest.update((id + "\n" + etag + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
