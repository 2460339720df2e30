package org.riguardo.it.plugins;

import org.riguardo.api.job.Job;
import org.riguardo.api.plugin.PluginContext;

/** Counts its runs in the plugin's own rows. */
public class CountingJob implements Job {
    private final PluginContext context;

    /** With what it may use. */
    public CountingJob(PluginContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        int runs = context.store().get("runs").map(Integer::parseInt).orElse(0);
        context.store().put("runs", Integer.toString(runs + 1));
    }
}
