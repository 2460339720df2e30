package org.riguardo.desk.drafts;

import java.util.List;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.contract.TonePackContract;

class ItalianPackTest extends TonePackContract {

    @Override
    protected TonePack pack() {
        return BuiltInPacks.all().get(0);
    }

    @Override
    protected List<String> neverSaid() {
        return List.of(
                "debit",
                "moros",
                "insolut",
                "sollecit",
                "diffid",
                "legal",
                "avvocat",
                "interessi",
                "messa in mora",
                "recupero",
                "inadempi",
                "provvediment",
                "ultimo avviso");
    }
}
