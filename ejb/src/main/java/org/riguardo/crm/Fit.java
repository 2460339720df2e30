package org.riguardo.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;

/**
 * What a customer system tells, made to fit what can be kept, so that one odd thing stops no run: what has a place or a time that cannot be kept is left out like
 * what could not be understood. It changes nothing that a person could see.
 */
final class Fit {

    private static final int LONGEST_ID = 300;
    private static final int LONGEST_VERSION = 500;
    private static final int LONGEST_NAME = 200;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);

    private Fit() {}

    static CrmPage<CrmContact> contacts(CrmPage<CrmContact> page) {
        return page(page, Fit::contact, CrmContact::place);
    }

    static CrmPage<CrmActivity> activities(CrmPage<CrmActivity> page) {
        return page(page, Fit::activity, CrmActivity::place);
    }

    private static <T> CrmPage<T> page(
            CrmPage<T> page, Function<T, Optional<T>> fitting, Function<T, @Nullable CrmPlace> placed) {
        List<T> changed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        page.leftOut().stream().map(Fit::id).forEach(leftOut::add);
        for (T one : page.changed()) {
            Optional<T> fits = fitting.apply(one);
            fits.ifPresent(changed::add);
            CrmPlace place = placed.apply(one);
            if (fits.isEmpty() && place != null) {
                leftOut.add(id(place.id()));
            }
        }
        List<String> removed = page.removed().stream().map(Fit::id).toList();
        return new CrmPage<>(changed, removed, leftOut, page.whole(), page.cursor(), page.more());
    }

    private static Optional<CrmContact> contact(CrmContact one) {
        if (!keeps(one.place())) {
            return Optional.empty();
        }
        Map<String, String> extra = new LinkedHashMap<>();
        one.extra().forEach((name, value) -> extra.put(text(name), text(value)));
        String parent = one.parentId();
        return Optional.of(new CrmContact(
                one.place(),
                one.organisation(),
                text(one.name()),
                parent != null && parent.equals(id(parent)) ? parent : null,
                orNull(one.organisationName()),
                orNull(one.role()),
                orNull(one.vatId()),
                orNull(one.taxCode()),
                one.emails().stream().map(Fit::text).toList(),
                one.phones().stream().map(Fit::text).toList(),
                one.addresses().stream().map(Fit::text).toList(),
                extra,
                timely(one.changedAt()) ? one.changedAt() : null,
                name(one.changedBy())));
    }

    static Optional<CrmActivity> activity(CrmActivity one) {
        String contact = text(one.contactId());
        if (!keeps(one.place()) || !contact.equals(id(contact)) || !timely(one.at())) {
            return Optional.empty();
        }
        Duration length = one.length();
        return Optional.of(new CrmActivity(
                one.place(),
                text(one.uid()),
                contact,
                Objects.requireNonNullElse(one.kind(), CrmActivity.Kind.NOTE),
                one.outgoing(),
                one.at(),
                length == null || length.isNegative() || length.compareTo(LONGEST) > 0 ? null : length,
                one.done(),
                text(one.subject()),
                text(one.text()),
                name(one.by())));
    }

    /** A version goes back to the system as it came, so none is shortened. */
    private static boolean keeps(@Nullable CrmPlace place) {
        return place != null
                && !id(place.id()).isBlank()
                && place.id().equals(id(place.id()))
                && text(place.version()).equals(place.version())
                && place.version().length() <= LONGEST_VERSION;
    }

    private static boolean timely(@Nullable Instant at) {
        return at != null && at.isAfter(FIRST) && at.isBefore(LAST);
    }

    private static String id(@Nullable String id) {
        return cut(text(id), LONGEST_ID);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null ? null : cut(text(name), LONGEST_NAME);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** No database takes a zero character. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
