package org.riguardo.api.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;

/**
 * All contacts with one client, oldest first. It remembers what it was asked, and belongs to one thread.
 *
 * @since 1.0
 */
public final class Contacts {

    private final List<Contact> all;
    private final Map<Predicate<Interaction>, List<Contact>> asked = new IdentityHashMap<>();

    private Contacts(List<Contact> all) {
        this.all = all;
    }

    /** The contacts of a file, their days counted in this zone. */
    public static Contacts of(ClientFile file, ZoneId zone) {
        List<Contact> all = new ArrayList<>(file.interactions().size());
        Days days = new Days(zone);
        for (Interaction interaction : file.interactions()) {
            all.add(new Contact(interaction, days.of(interaction.at())));
        }
        all.sort(null);
        return new Contacts(List.copyOf(all));
    }

    /** The same contacts for another thread. */
    public Contacts forAnotherThread() {
        return new Contacts(all);
    }

    /** All of them, oldest first. */
    public List<Contact> all() {
        return all;
    }

    /**
     * Those of a kind, oldest first.
     *
     * @param kind kept in a constant: the answer is remembered for this very object
     */
    public List<Contact> that(Predicate<Interaction> kind) {
        List<Contact> known = asked.get(kind);
        if (known == null) {
            known = select(kind);
            asked.put(kind, known);
        }
        return known;
    }

    private List<Contact> select(Predicate<Interaction> kind) {
        List<Contact> selected = new ArrayList<>();
        for (Contact contact : all) {
            if (kind.test(contact.interaction())) {
                selected.add(contact);
            }
        }
        return List.copyOf(selected);
    }

    /** The newest of a kind, null when there is none; see {@link #that} for the kind. */
    public @Nullable Contact newest(Predicate<Interaction> kind) {
        List<Contact> known = that(kind);
        return known.isEmpty() ? null : known.get(known.size() - 1);
    }
}
