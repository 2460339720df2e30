package com.example.heartbeat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.riguardo.api.job.Job;
import org.riguardo.api.plugin.PluginContext;

/** Calls an address, so that whoever watches it notices when the calls stop. */
public final class Heartbeat implements Job {

    private static final int PATIENCE_MILLIS = 10_000;

    private final String address;

    /** With the address of the settings. */
    public Heartbeat(PluginContext context) {
        address = context.settings().text("address").orElseThrow();
    }

    @Override
    public void run() throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create(address).toURL().openConnection();
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        try {
            if (call.getResponseCode() >= 300) {
                throw new IOException("answered " + call.getResponseCode());
            }
        } finally {
            call.disconnect();
        }
    }
}
