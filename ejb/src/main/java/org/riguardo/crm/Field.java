package org.riguardo.crm;

/** What both sides say of a contact; each has one owner, whose changes count, while those of the other side are shown. */
public enum Field {
    NAME(Owner.RIGUARDO),
    PHONES(Owner.CRM),
    EMAILS(Owner.CRM);

    private final Owner usual;

    Field(Owner usual) {
        this.usual = usual;
    }

    /** Who owns it unless the firm says otherwise: the name is the ledger's, ways to reach people are kept where people keep them. */
    public Owner usual() {
        return usual;
    }
}
