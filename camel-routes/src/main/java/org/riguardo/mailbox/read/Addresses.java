package org.riguardo.mailbox.read;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses as leniently as real mail needs: what is no address at all is left out, never an exception. */
final class Addresses {

    private static final int MOST = 500;
    private static final String UNUSUAL = "\"():;\\[]";
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>@,;:\"'()\\[\\]]{1,64}+@[^\\s<>,;:\"'()\\[\\]@]{1,255}+");

    private Addresses() {}

    static List<MailAddress> of(Headers headers, String name) {
        List<MailAddress> found = new ArrayList<>();
        for (String value : headers.all(name)) {
            found.addAll(parse(value));
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private static List<MailAddress> parse(String value) {
        List<MailAddress> found = simply(value);
        found = found.isEmpty() ? strictly(value) : found;
        return found.isEmpty() ? loosely(value) : found;
    }

    /** Addresses without quotes, comments and groups, as most are; none where there is anything else. */
    private static List<MailAddress> simply(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (UNUSUAL.indexOf(value.charAt(i)) >= 0) {
                return List.of();
            }
        }
        List<MailAddress> found = new ArrayList<>(2);
        for (String one : value.split(",")) {
            int open = one.indexOf('<');
            int close = open < 0 ? one.length() : one.indexOf('>', open);
            String bare = close < 0 ? "" : one.substring(open + 1, close).strip();
            if (!ADDRESS.matcher(bare).matches()
                    || open >= 0 && !one.substring(close + 1).isBlank()) {
                return List.of();
            }
            String name = open < 0 ? "" : Headers.decoded(one.substring(0, open).strip());
            found.add(new MailAddress(bare.toLowerCase(Locale.ROOT), name.isBlank() ? null : name));
        }
        return found;
    }

    private static List<MailAddress> strictly(String value) {
        try {
            List<MailAddress> found = new ArrayList<>();
            for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
                if (address.isGroup()) {
                    for (InternetAddress member : members(address)) {
                        add(found, member);
                    }
                } else {
                    add(found, address);
                }
            }
            return found;
        } catch (AddressException | RuntimeException malformed) {
            return List.of();
        }
    }

    private static InternetAddress[] members(InternetAddress group) throws AddressException {
        InternetAddress[] members = group.getGroup(false);
        return members == null ? new InternetAddress[0] : members;
    }

    private static void add(List<MailAddress> found, InternetAddress address) {
        String bare = address.getAddress();
        if (bare != null && ADDRESS.matcher(bare.strip()).matches()) {
            String name = address.getPersonal();
            found.add(new MailAddress(
                    bare.strip().toLowerCase(Locale.ROOT),
                    name == null || name.isBlank() ? null : Headers.decoded(name)));
        }
    }

    private static List<MailAddress> loosely(String value) {
        List<MailAddress> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(Headers.decoded(value));
        while (matcher.find()) {
            found.add(new MailAddress(matcher.group().toLowerCase(Locale.ROOT), null));
        }
        return found;
    }
}
