package org.riguardo.api.exports;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * What came of reading a content: all of it, or nothing with the reason.
 *
 * @since 1.0
 */
public sealed interface Reading {

    /**
     * The content was read to its end; what counts and what was left out, in the order of the file.
     *
     * @param statements of accounts of the firm, from a file of its bank
     * @param messages of the exchange system about invoices
     * @param contacts of an address book or a table of clients
     * @param calls of a phone system
     * @param appointments of a calendar
     */
    record Read(
            ReadFacts facts,
            Documents documents,
            List<BankStatement> statements,
            List<SdiMessage> messages,
            List<Contact> contacts,
            List<CallRecord> calls,
            List<Appointment> appointments)
            implements Reading {
        public Read {
            statements = List.copyOf(statements);
            messages = List.copyOf(messages);
            contacts = List.copyOf(contacts);
            calls = List.copyOf(calls);
            appointments = List.copyOf(appointments);
        }

        /** Nothing of a phone system or a calendar. */
        public Read(
                ReadFacts facts,
                Documents documents,
                List<BankStatement> statements,
                List<SdiMessage> messages,
                List<Contact> contacts) {
            this(facts, documents, statements, messages, contacts, List.of(), List.of());
        }

        /** Nothing but calls. */
        public static Read ofCalls(ReadFacts facts, List<CallRecord> calls) {
            return new Read(facts, Documents.NONE, List.of(), List.of(), List.of(), calls, List.of());
        }

        /** Nothing but meetings. */
        public static Read ofAppointments(ReadFacts facts, List<Appointment> appointments) {
            return new Read(facts, Documents.NONE, List.of(), List.of(), List.of(), List.of(), appointments);
        }

        /** The same with those documents and what there is to be said about them. */
        public Read with(ReadFacts otherFacts, Documents otherDocuments) {
            return new Read(otherFacts, otherDocuments, statements, messages, contacts, calls, appointments);
        }

        /** Nothing but documents. */
        public static Read of(ReadFacts facts, Documents documents) {
            return new Read(facts, documents, List.of(), List.of(), List.of());
        }

        /** Nothing but these documents, held in memory. */
        public static Read of(ReadFacts facts, List<ExportDocument> documents) {
            return of(facts, Documents.of(documents));
        }
    }

    /** The content seems to be cut off; it may be whole later, or when somebody says that it is. */
    record Incomplete(Sentence reason) implements Reading {}

    /** The content cannot be read as it is; the problems say where and why, at least one. */
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one problem");
            }
        }
    }

    /**
     * The content could be read, but only by guessing at its layout: nothing of it counts before staff have said what is
     * what. Once their answers are among {@link ReadContext#mappings()}, it is read by them.
     *
     * @param reason what is not certain
     */
    record Unsure(LayoutGuess guess, Sentence reason) implements Reading {}

    /** Refused as a whole, with no particular line to point to. */
    static Refused refused(Sentence reason) {
        return new Refused(List.of(Problem.of(reason)));
    }
}
