package org.riguardo.policy.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;

/** Client files with one thing changed. */
final class Files {

    private Files() {}

    static ClientFile with(ClientFile file, Interaction contact) {
        return new ClientFile(
                file.client(),
                file.ledgerDay(),
                file.items(),
                file.settled(),
                file.payments(),
                Stream.concat(file.interactions().stream(), Stream.of(contact)).toList(),
                file.agreements(),
                file.cases());
    }

    static ClientFile contacts(ClientFile file, UnaryOperator<Interaction> change) {
        return of(
                file,
                file.client(),
                file.ledgerDay(),
                file.items(),
                map(file.interactions(), change),
                file.agreements(),
                file.cases());
    }

    static ClientFile ledgerOf(ClientFile file, LocalDate day) {
        return of(file, file.client(), day, file.items(), file.interactions(), file.agreements(), file.cases());
    }

    static ClientFile withoutDisputes(ClientFile file) {
        return of(
                file,
                file.client(),
                file.ledgerDay(),
                map(file.items(), Files::undisputed),
                file.interactions(),
                file.agreements(),
                file.cases());
    }

    static ClientFile agreements(ClientFile file, UnaryOperator<Agreement> change) {
        return of(
                file,
                file.client(),
                file.ledgerDay(),
                file.items(),
                file.interactions(),
                map(file.agreements(), change),
                file.cases());
    }

    static ClientFile cases(ClientFile file, UnaryOperator<Case> change) {
        return of(
                file,
                file.client(),
                file.ledgerDay(),
                file.items(),
                file.interactions(),
                file.agreements(),
                map(file.cases(), change));
    }

    static ClientFile client(ClientFile file, UnaryOperator<Client> change) {
        return of(
                file,
                change.apply(file.client()),
                file.ledgerDay(),
                file.items(),
                file.interactions(),
                file.agreements(),
                file.cases());
    }

    static Client withoutFlags(Client was) {
        return client(was, was.reachable(), List.of(), was.hardshipCleared());
    }

    static Client withAddress(Client was) {
        return client(was, new Reachable(true, was.reachable().phone()), was.flags(), was.hardshipCleared());
    }

    static Client withoutHardship(Client was, LocalDate today) {
        return client(was, was.reachable(), was.flags(), today);
    }

    static Interaction handled(Interaction was) {
        return contact(was, was.purpose(), true);
    }

    static Interaction routine(Interaction was) {
        boolean unknownTalk = was.isConversation() && was.purpose() == Purpose.UNKNOWN;
        return contact(was, unknownTalk ? Purpose.ADMIN : was.purpose(), was.handled());
    }

    private static Client client(Client was, Reachable reachable, List<FlagSet> flags, @Nullable LocalDate cleared) {
        return new Client(
                was.id(),
                was.name(),
                was.since(),
                was.owner(),
                was.partner(),
                was.group(),
                was.language(),
                reachable,
                flags,
                cleared,
                was.referral());
    }

    private static Interaction contact(Interaction was, Purpose purpose, boolean handled) {
        return new Interaction(
                was.id(),
                was.at(),
                was.channel(),
                was.direction(),
                was.by(),
                purpose,
                was.moneyMentioned(),
                was.answered(),
                was.signals(),
                was.automatic(),
                was.needsNoAnswer(),
                handled,
                was.recap(),
                was.tone(),
                was.returnDate(),
                was.items());
    }

    private static Item undisputed(Item was) {
        return new Item(
                was.id(), was.number(), was.issued(), was.due(), was.amount(), was.open(), was.currency(), false);
    }

    private static ClientFile of(
            ClientFile was,
            Client client,
            @Nullable LocalDate ledgerDay,
            List<Item> items,
            List<Interaction> interactions,
            List<Agreement> agreements,
            List<Case> cases) {
        return new ClientFile(client, ledgerDay, items, was.settled(), was.payments(), interactions, agreements, cases);
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
