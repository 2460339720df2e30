package org.riguardo.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Secret;

/** A customer system in memory that does what such systems do wrong when it is told to: it loses answers, breaks off, forgets cursors. */
final class FakeCrm implements CrmConnector, CrmSystem {

    static final String SECRET = "right";
    private static final Sentence WORDS = new Sentence("Non si può.", "It cannot be done.");

    private final Map<String, Kept<CrmContact>> contacts = new LinkedHashMap<>();
    private final Map<String, Kept<CrmActivity>> activities = new LinkedHashMap<>();
    private int epoch;
    private int step;
    private int next;
    /** Ids of what is there and cannot be understood. */
    final Set<String> broken = new java.util.HashSet<>();

    /** Uids of activities, and ids of contacts, that are not taken. */
    final Set<String> refused = new java.util.HashSet<>();

    /** Whether there is always one more page, with nothing on it. */
    boolean endless;

    int pageSize = 7;
    int loseAnswers;
    int breakReads;
    int refuseWrites;
    boolean reorder;
    int written;

    private record Kept<T>(@Nullable T value, int step) {}

    @Override
    public String key() {
        return "fake";
    }

    @Override
    public CrmAccount account() {
        return new CrmAccount(
                "a", "fake", java.net.URI.create("http://fake.example/"), "u", Secret.of(SECRET), Map.of());
    }

    @Override
    public CrmSession open(CrmAccount account) throws CrmException {
        if (account.secret() == null || !account.secret().reveal().equals(SECRET)) {
            throw new CrmException(Reason.REFUSED, WORDS);
        }
        if (!Objects.equals(account.address(), account().address())) {
            throw new CrmException(Reason.UNREACHABLE, WORDS);
        }
        return new Session();
    }

    @Override
    public String add(CrmContact contact) {
        String id = "c" + ++next;
        contacts.put(id, new Kept<>(contact, ++step));
        return id;
    }

    @Override
    public void change(String id, CrmContact contact) {
        contacts.put(id, new Kept<>(contact, ++step));
    }

    @Override
    public void removeContact(String id) {
        contacts.put(id, new Kept<>(null, ++step));
    }

    @Override
    public String add(CrmActivity activity) {
        String id = "a" + ++next;
        activities.put(id, new Kept<>(activity, ++step));
        return id;
    }

    @Override
    public void change(String id, CrmActivity activity) {
        activities.put(id, new Kept<>(activity, ++step));
    }

    @Override
    public void removeActivity(String id) {
        activities.put(id, new Kept<>(null, ++step));
    }

    @Override
    public boolean forgetCursors() {
        epoch++;
        contacts.values().removeIf(kept -> kept.value() == null);
        activities.values().removeIf(kept -> kept.value() == null);
        return true;
    }

    @Override
    public boolean loseNextAnswer() {
        loseAnswers = 1;
        return true;
    }

    /** What is there now, by id. */
    Map<String, CrmActivity> activities() {
        Map<String, CrmActivity> all = new LinkedHashMap<>();
        activities.forEach((id, kept) -> {
            if (kept.value() != null) {
                all.put(id, kept.value());
            }
        });
        return all;
    }

    /** As reading it would tell it. */
    CrmActivity activity(String id) {
        return activity(id, activities.get(id));
    }

    CrmContact contact(String id) {
        return Objects.requireNonNull(contacts.get(id).value());
    }

    private final class Session implements CrmSession {

        @Override
        public Set<Ability> abilities() {
            return EnumSet.allOf(Ability.class);
        }

        @Override
        public CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException {
            return page(contacts, cursor, FakeCrm::contact);
        }

        @Override
        public CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
            return page(activities, cursor, FakeCrm::activity);
        }

        private <T> CrmPage<T> page(Map<String, Kept<T>> all, @Nullable String cursor, Placing<T> placing)
                throws CrmException {
            if (breakReads > 0 && --breakReads == 0) {
                throw new CrmException(Reason.UNREACHABLE, WORDS);
            }
            if (endless) {
                return new CrmPage<>(List.of(), List.of(), false, "c" + ++next, true);
            }
            String[] at = cursor == null ? new String[] {"", "0", "0"} : cursor.split(":");
            boolean anew = !at[0].equals(Integer.toString(epoch));
            int from = anew ? 0 : Integer.parseInt(at[1]);
            List<Map.Entry<String, Kept<T>>> later = new ArrayList<>(all.entrySet().stream()
                    .filter(one -> one.getValue().step() > from)
                    .sorted(Comparator.comparing(one -> one.getValue().step()))
                    .toList());
            boolean more = later.size() > pageSize;
            List<Map.Entry<String, Kept<T>>> some = new ArrayList<>(later.subList(0, Math.min(pageSize, later.size())));
            int last =
                    some.isEmpty() ? from : some.get(some.size() - 1).getValue().step();
            if (reorder) {
                java.util.Collections.reverse(some);
            }
            List<T> changed = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            List<String> leftOut = new ArrayList<>();
            for (Map.Entry<String, Kept<T>> one : some) {
                if (broken.contains(one.getKey())) {
                    leftOut.add(one.getKey());
                } else if (one.getValue().value() == null) {
                    removed.add(one.getKey());
                } else {
                    changed.add(placing.placed(one.getKey(), one.getValue()));
                }
            }
            return new CrmPage<>(changed, removed, leftOut, anew, epoch + ":" + last, more);
        }

        @Override
        public CrmPlace write(CrmContact contact) throws CrmException {
            fail();
            refuse(contact.place().id());
            Kept<CrmContact> kept = contacts.get(contact.place().id());
            check(kept, contact.place());
            contacts.put(contact.place().id(), new Kept<>(contact, ++step));
            return answer(new CrmPlace(contact.place().id(), Integer.toString(step)));
        }

        @Override
        public CrmPlace write(CrmActivity activity) throws CrmException {
            fail();
            refuse(activity.uid());
            CrmPlace place = activity.place();
            if (place == null) {
                for (Map.Entry<String, Kept<CrmActivity>> one : activities.entrySet()) {
                    CrmActivity there = one.getValue().value();
                    if (there != null && there.uid().equals(activity.uid())) {
                        return answer(new CrmPlace(
                                one.getKey(), Integer.toString(one.getValue().step())));
                    }
                }
                String id = "a" + ++next;
                activities.put(id, new Kept<>(activity, ++step));
                written++;
                return answer(new CrmPlace(id, Integer.toString(step)));
            }
            check(activities.get(place.id()), place);
            activities.put(place.id(), new Kept<>(activity, ++step));
            written++;
            return answer(new CrmPlace(place.id(), Integer.toString(step)));
        }

        private void fail() throws CrmException {
            if (refuseWrites > 0 && --refuseWrites == 0) {
                throw new CrmException(Reason.BUSY, WORDS);
            }
        }

        private void refuse(String what) throws CrmException {
            if (refused.contains(what)) {
                throw new CrmException(Reason.NOT_UNDERSTOOD, WORDS);
            }
        }

        private CrmPlace answer(CrmPlace place) throws CrmException {
            if (loseAnswers > 0 && --loseAnswers == 0) {
                throw new CrmException(Reason.UNREACHABLE, WORDS);
            }
            return place;
        }

        private void check(@Nullable Kept<?> kept, CrmPlace place) throws CrmException {
            if (kept == null || kept.value() == null) {
                throw new CrmException(Reason.GONE, WORDS);
            }
            if (!Integer.toString(kept.step()).equals(place.version())) {
                throw new CrmException(Reason.CONFLICT, WORDS);
            }
        }

        @Override
        public void close() {}
    }

    @FunctionalInterface
    private interface Placing<T> {
        T placed(String id, Kept<T> kept);
    }

    private static CrmContact contact(String id, Kept<CrmContact> kept) {
        CrmContact one = Objects.requireNonNull(kept.value());
        return new CrmContact(
                new CrmPlace(id, Integer.toString(kept.step())),
                one.organisation(),
                one.name(),
                one.parentId(),
                one.organisationName(),
                one.role(),
                one.vatId(),
                one.taxCode(),
                one.emails(),
                one.phones(),
                one.addresses(),
                one.extra(),
                null,
                "anna nel CRM");
    }

    private static CrmActivity activity(String id, Kept<CrmActivity> kept) {
        CrmActivity one = Objects.requireNonNull(kept.value());
        return new CrmActivity(
                new CrmPlace(id, Integer.toString(kept.step())),
                one.uid(),
                one.contactId(),
                one.kind(),
                one.outgoing(),
                one.at(),
                one.length(),
                one.done(),
                one.subject(),
                one.text(),
                one.by());
    }
}
