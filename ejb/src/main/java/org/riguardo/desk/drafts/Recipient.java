package org.riguardo.desk.drafts;

/**
 * An address of the client.
 *
 * @param notMoney not written to about money
 * @param refused mail did not reach it
 */
public record Recipient(String address, boolean certified, boolean preferred, boolean notMoney, boolean refused) {

    boolean fits(boolean money) {
        return !refused && !(money && notMoney);
    }
}
