package org.riguardo.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.CrmSession.Ability;
import org.riguardo.firm.Firm;

/**
 * What would come from a customer system; nothing of it is kept, and nothing is written there.
 *
 * @param contacts how many people and organisations were looked at
 * @param joined how many of them are a client's
 * @param names some of those that are
 * @param others some of those that nothing joins to a client
 * @param activities how many there are of each kind
 * @param more whether there are more than were looked at
 */
public record Preview(
        int contacts,
        int joined,
        List<String> names,
        List<String> others,
        Map<Kind, Integer> activities,
        boolean more) {

    private static final int MOST = 2_000;
    private static final int EXAMPLES = 5;

    public Preview {
        names = List.copyOf(names);
        others = List.copyOf(others);
        activities = Map.copyOf(activities);
    }

    static Preview of(CrmSession session, AccountRow account, Firm firm, Work work) throws CrmException {
        Counting counting = new Counting(firm, work);
        boolean more = false;
        if (account.takes(Take.CONTACTS) && session.abilities().contains(Ability.READ_CONTACTS)) {
            @Nullable String cursor = null;
            boolean next = true;
            for (int read = 0; next && read < MOST; ) {
                CrmPage<CrmContact> page = Fit.contacts(session.contacts(cursor));
                counting.count(page.changed());
                read += Math.max(1, page.changed().size());
                next = page.more() && !page.cursor().equals(cursor);
                cursor = page.cursor();
            }
            more = next;
        }
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        if (account.takes(Take.ACTIVITIES) && session.abilities().contains(Ability.READ_ACTIVITIES)) {
            @Nullable String cursor = null;
            boolean next = true;
            for (int read = 0; next && read < MOST; ) {
                CrmPage<CrmActivity> page = Fit.activities(session.activities(cursor));
                page.changed().forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
                read += Math.max(1, page.changed().size());
                next = page.more() && !page.cursor().equals(cursor);
                cursor = page.cursor();
            }
            more |= next;
        }
        return new Preview(counting.contacts, counting.joined, counting.names, counting.others, kinds, more);
    }

    private static final class Counting {

        private final Firm firm;
        private final Work work;
        private final List<String> names = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private int contacts;
        private int joined;

        Counting(Firm firm, Work work) {
            this.firm = firm;
            this.work = work;
        }

        void count(List<CrmContact> page) {
            work.call(handle -> count(handle, page));
        }

        private int count(Handle handle, List<CrmContact> page) {
            Linking linking = new Linking(handle, firm);
            for (CrmContact contact : page) {
                contacts++;
                Optional<Linking.Found> found = linking.find(contact);
                if (found.isPresent() && found.get().erased()) {
                    continue;
                }
                joined += found.isPresent() ? 1 : 0;
                List<String> examples = found.isPresent() ? names : others;
                if (examples.size() < EXAMPLES) {
                    examples.add(contact.name());
                }
            }
            return contacts;
        }
    }
}
