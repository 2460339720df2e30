package org.riguardo.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** What is deployed beside riguardo.ear, through the server's management as an administrator does it; {@link #close} takes away what is left of it. */
public final class Deployments implements AutoCloseable {
    private final ModelControllerClient client;
    private final List<String> deployed = new ArrayList<>();

    private Deployments(ModelControllerClient client) {
        this.client = client;
    }

    /** Of the server with that management port on this machine. */
    static Deployments of(int managementPort) throws IOException {
        return new Deployments(ModelControllerClient.Factory.create(InetAddress.getLoopbackAddress(), managementPort));
    }

    /**
     * Deploys an archive under its name, and returns when it runs.
     *
     * @throws Refused with the server's words when it does not; nothing of it is left then
     */
    public void deploy(Archive<?> archive) throws Exception {
        try (InputStream content = archive.as(ZipExporter.class).exportAsInputStream()) {
            ModelNode add = Operations.createAddOperation(address(archive.getName()));
            add.get("enabled").set(true);
            add.get("content").get(0).get("input-stream-index").set(0);
            execute(OperationBuilder.create(add).addInputStream(content).build());
        }
        deployed.add(archive.getName());
    }

    /** Takes it away, its content too; nothing happens when it is not there. */
    public void undeploy(String name) throws Exception {
        if (deployed.remove(name)) {
            operation("undeploy", name);
            execute(Operations.createRemoveOperation(address(name)));
        }
    }

    /** Ends it, its content stays; {@link #start} brings it back. */
    public void stop(String name) throws Exception {
        operation("undeploy", name);
    }

    /** Brings back what {@link #stop} ended. */
    public void start(String name) throws Exception {
        operation("deploy", name);
    }

    /** Ends and starts it anew, and what depends on it, such as all plugins for {@code riguardo.ear}. */
    public void redeploy(String name) throws Exception {
        operation("redeploy", name);
    }

    private void operation(String what, String name) throws Exception {
        execute(Operations.createOperation(what, address(name)));
    }

    private void execute(ModelNode operation) throws Exception {
        answer(client.execute(operation));
    }

    private void execute(org.jboss.as.controller.client.Operation operation) throws Exception {
        try (operation) {
            answer(client.execute(operation));
        }
    }

    private static void answer(ModelNode result) throws Refused {
        if (!Operations.isSuccessfulOutcome(result)) {
            throw new Refused(Operations.getFailureDescription(result).asString());
        }
    }

    private static ModelNode address(String name) {
        return Operations.createAddress("deployment", name);
    }

    @Override
    public void close() throws Exception {
        try (client) {
            for (String name : List.copyOf(deployed)) {
                undeploy(name);
            }
        }
    }

    /** The server did not do it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private Refused(String words) {
            super(words);
        }
    }
}
