package org.riguardo.desk.drafts;

import java.util.List;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.contract.TonePackContract;

class EnglishPackTest extends TonePackContract {

    @Override
    protected TonePack pack() {
        return BuiltInPacks.all().get(1);
    }

    @Override
    protected List<String> neverSaid() {
        return List.of(
                "debt",
                "default",
                "arrears",
                "lawyer",
                "legal",
                "interest",
                "overdue",
                "final notice",
                "collect",
                "dunning",
                "failure",
                "consequence");
    }
}
