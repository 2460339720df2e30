package com.example.calls;

import java.nio.charset.StandardCharsets;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.contract.CallFormatContract;

class CallListTest extends CallFormatContract {

    @Override
    protected ExportFormat format() {
        return new CallList();
    }

    @Override
    protected byte[] sample() {
        return """
                CALLS
                c1;2026-03-05T09:00:00Z;0;OUT;+39 02 0555 0199
                c2;2026-03-05T09:05:00Z;185;OUT;+39 02 0555 0199
                no call at all
                c3;2026-03-05T10:00:00Z;60;IN;
                END
                """
                .getBytes(StandardCharsets.UTF_8);
    }
}
