package org.riguardo.crm.carddav;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.Relay;
import org.riguardo.http.Answer;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.Request;

/** One user of Radicale with an empty address book and an empty calendar, changed as other programs do. */
final class RadicaleSystem implements CrmSystem {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final GuardedHttp CLIENT = CrmHttp.guarded(any -> true);

    private final Radicale radicale;
    private final Relay relay;
    private final String user;
    private int made;

    RadicaleSystem(Radicale radicale, Relay relay, int number) throws Exception {
        this.radicale = radicale;
        this.relay = relay;
        this.user = "u" + number;
        send(
                "MKCOL",
                "/" + user + "/clienti/",
                "<D:mkcol xmlns:D='DAV:' xmlns:A='urn:ietf:params:xml:ns:carddav'><D:set><D:prop>"
                        + "<D:resourcetype><D:collection/><A:addressbook/></D:resourcetype></D:prop></D:set></D:mkcol>");
        send(
                "MKCALENDAR",
                "/" + user + "/agenda/",
                "<C:mkcalendar xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'/>");
    }

    @Override
    public CrmAccount account() {
        return new CrmAccount("rubrica", "carddav", relay.uri("/"), user, Secret.of(Radicale.PASSWORD), Map.of());
    }

    @Override
    public String add(CrmContact contact) throws Exception {
        String id = "/" + user + "/clienti/card-" + made++ + ".vcf";
        change(id, contact);
        return id;
    }

    @Override
    public void change(String id, CrmContact contact) throws Exception {
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + id.replaceAll("\\W", "")
                + "\r\nFN:" + contact.name() + "\r\nN:;;;;\r\nORG:" + contact.name() + "\r\n");
        contact.phones()
                .forEach(phone -> card.append("TEL;TYPE=WORK:").append(phone).append("\r\n"));
        contact.emails()
                .forEach(
                        mail -> card.append("EMAIL;TYPE=INTERNET:").append(mail).append("\r\n"));
        put(id, "text/vcard", card + "X-STUDIO-PRATICA:da tenere\r\nEND:VCARD\r\n");
    }

    @Override
    public void removeContact(String id) throws Exception {
        send("DELETE", id, "");
    }

    @Override
    public String add(CrmActivity activity) throws Exception {
        String id = "/" + user + "/agenda/entry-" + made++ + ".ics";
        change(id, activity);
        return id;
    }

    @Override
    public void change(String id, CrmActivity activity) throws Exception {
        String mail = send("GET", activity.contactId(), "")
                .lines()
                .filter(line -> line.startsWith("EMAIL"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElseThrow();
        String component = EntryText.component(activity.kind());
        String call = activity.kind() == CrmActivity.Kind.CALL ? "CATEGORIES:Telefonata\r\n" : "";
        String text = activity.text()
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(";", "\\;")
                .replace(",", "\\,");
        put(
                id,
                "text/calendar",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//altro//\r\nBEGIN:" + component + "\r\nUID:"
                        + uid(id, activity) + "\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:" + UTC.format(activity.at())
                        + "\r\nSUMMARY:"
                        + activity.subject() + "\r\nDESCRIPTION:" + text + "\r\nATTENDEE:mailto:" + mail + "\r\n" + call
                        + "END:" + component + "\r\nEND:VCALENDAR\r\n");
    }

    private static String uid(String id, CrmActivity activity) {
        return id.contains("/entry-") ? id.replaceAll("\\W", "") : activity.uid();
    }

    @Override
    public void removeActivity(String id) throws Exception {
        send("DELETE", id, "");
    }

    @Override
    public boolean forgetCursors() throws IOException {
        for (String collection : List.of("clienti", "agenda")) {
            Path tokens = radicale.store(user + "/" + collection + "/.Radicale.cache/sync-token");
            if (Files.isDirectory(tokens)) {
                try (Stream<Path> files = Files.walk(tokens)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        return true;
    }

    @Override
    public boolean loseNextAnswer() {
        relay.loseNextAnswer();
        return true;
    }

    void put(String id, String type, String body) throws Exception {
        send("PUT", id, body, "Content-Type", type + "; charset=utf-8");
    }

    String send(String method, String path, String body, String... headers) throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Authorization", CrmHttp.basic(user, Secret.of(Radicale.PASSWORD)));
        for (int at = 0; at < headers.length; at += 2) {
            all.put(headers[at], headers[at + 1]);
        }
        URI uri = URI.create("http://127.0.0.1:" + radicale.port() + path);
        Answer answer = CLIENT.send(new Request(method, uri, all, body.getBytes(StandardCharsets.UTF_8)));
        if (!answer.ok()) {
            throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }
}
